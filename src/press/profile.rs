//! The inks of a press, by its ICC profile. The door to moxcms.

use crate::diag::Problem;
use moxcms::{
    ColorProfile, DataColorSpace, Layout, ProfileClass, ProfileText, RenderingIntent, Transform16BitExecutor,
    TransformOptions,
};
use std::fmt;
use std::sync::Arc;

/// An ICC profile of a press with four inks, and the transformation from sRGB to them.
#[derive(Clone)]
pub struct Profile {
    /// Bytes of the profile's file.
    pub bytes: Arc<[u8]>,
    /// Name of the profile, in ASCII; `Custom` where it has none.
    pub name: String,
    way: Arc<Transform16BitExecutor>,
}

impl fmt::Debug for Profile {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(out, "Profile({})", self.name)
    }
}

impl Profile {
    /// Reads a profile.
    ///
    /// # Errors
    /// [`Problem::ProfileUnfit`] where it is not a profile, or not one of a press with four inks.
    pub fn read(path: &str, bytes: Arc<[u8]>) -> Result<Self, Problem> {
        let unfit = |reason: String| Problem::ProfileUnfit { path: path.to_owned(), reason };
        let profile = ColorProfile::new_from_slice(&bytes).map_err(|error| unfit(error.to_string()))?;
        if profile.color_space != DataColorSpace::Cmyk || profile.profile_class != ProfileClass::OutputDevice
        {
            return Err(unfit("it does not describe a press with four inks (CMYK)".to_owned()));
        }
        // A profile without a table of its own for an intent is used by its first (ICC.1, 9.2).
        let rendering_intent = match profile.lut_b_to_a_colorimetric {
            Some(_) => RenderingIntent::RelativeColorimetric,
            None => RenderingIntent::Perceptual,
        };
        let options = TransformOptions { rendering_intent, ..TransformOptions::default() };
        let way = ColorProfile::new_srgb()
            .create_transform_16bit(Layout::Rgb, &profile, Layout::Rgba, options)
            .map_err(|error| unfit(error.to_string()))?;
        let name: String =
            name(profile.description.as_ref()).chars().filter(|sign| matches!(sign, ' '..='~')).collect();
        let name = if name.trim().is_empty() { "Custom".to_owned() } else { name.trim().to_owned() };
        Ok(Self { bytes, name, way })
    }

    /// Returns the inks of one colour, each part from 0 to 1.
    pub(super) fn inks(&self, rgb: [f64; 3]) -> [f64; 4] {
        let source = rgb.map(|part| (part.clamp(0.0, 1.0) * 65_535.0).round() as u16);
        let mut inks = [0; 4];
        // The lengths are right, so nothing can be refused; pixels that were not transformed would print nothing.
        let _ = self.way.transform(&source, &mut inks);
        inks.map(|ink| f64::from(ink) / 65_535.0)
    }

    /// Returns the inks of pixels: three bytes become four.
    pub(super) fn pixels(&self, rgb: &[u8]) -> Vec<u8> {
        let source: Vec<u16> = rgb.iter().map(|part| u16::from(*part) * 257).collect();
        let mut inks = vec![0; source.len() / 3 * 4];
        let _ = self.way.transform(&source[..source.len() / 3 * 3], &mut inks);
        inks.into_iter().map(|ink: u16| ((u32::from(ink) + 128) / 257) as u8).collect()
    }
}

/// Returns the name of a profile.
fn name(text: Option<&ProfileText>) -> String {
    match text {
        Some(ProfileText::PlainString(name)) => name.clone(),
        Some(ProfileText::Localizable(names)) => {
            let english = names.iter().find(|name| name.language == "en").or(names.first());
            english.map(|name| name.value.clone()).unwrap_or_default()
        }
        Some(ProfileText::Description(name)) => name.ascii_string.clone(),
        None => String::new(),
    }
}
