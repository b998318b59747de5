//! The program's own faces, compiled in, for books without faces of their own.

/// The program's own faces, under the SIL Open Font License 1.1 (`fonts/*/OFL.txt`): path below `fonts/`, file.
pub static FACES: [(&str, &[u8]); 9] = [
    ("literata/Literata-Regular.ttf", include_bytes!("../../fonts/literata/Literata-Regular.ttf")),
    ("literata/Literata-Italic.ttf", include_bytes!("../../fonts/literata/Literata-Italic.ttf")),
    ("literata/Literata-Bold.ttf", include_bytes!("../../fonts/literata/Literata-Bold.ttf")),
    ("literata/Literata-BoldItalic.ttf", include_bytes!("../../fonts/literata/Literata-BoldItalic.ttf")),
    (
        "alegreya-sans/AlegreyaSans-Regular.ttf",
        include_bytes!("../../fonts/alegreya-sans/AlegreyaSans-Regular.ttf"),
    ),
    (
        "alegreya-sans/AlegreyaSans-Italic.ttf",
        include_bytes!("../../fonts/alegreya-sans/AlegreyaSans-Italic.ttf"),
    ),
    (
        "alegreya-sans/AlegreyaSans-Bold.ttf",
        include_bytes!("../../fonts/alegreya-sans/AlegreyaSans-Bold.ttf"),
    ),
    (
        "alegreya-sans/AlegreyaSans-BoldItalic.ttf",
        include_bytes!("../../fonts/alegreya-sans/AlegreyaSans-BoldItalic.ttf"),
    ),
    (
        "jetbrains-mono/JetBrainsMono-Regular.ttf",
        include_bytes!("../../fonts/jetbrains-mono/JetBrainsMono-Regular.ttf"),
    ),
];

/// The program's face for Arabic letters, for books whose own faces have none; under the same licence.
pub static ARABIC: [(&str, &[u8]); 2] = [
    ("amiri/Amiri-Regular.ttf", include_bytes!("../../fonts/amiri/Amiri-Regular.ttf")),
    ("amiri/Amiri-Bold.ttf", include_bytes!("../../fonts/amiri/Amiri-Bold.ttf")),
];
