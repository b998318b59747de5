//! The whole e-book, read back by readers that know nothing of how it was written.

mod sample;

use sample::Sample;

#[test]
fn writes_the_sample() {
    let sample = Sample::new();
    let bytes = matbaa::epub::write(&sample.edition()).expect("an e-book");
    std::fs::write(concat!(env!("CARGO_TARGET_TMPDIR"), "/sample.epub"), &bytes).expect("written");
    assert_eq!(bytes, matbaa::epub::write(&sample.edition()).expect("an e-book"), "the same bytes each time");
}
