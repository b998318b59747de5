//! Converts the features of a style for the shaper.

use crate::typeset::style::Features;
use harfrust::{Feature, Tag};

/// The features as harfrust expects them.
pub(super) fn features(wanted: Features) -> Vec<Feature> {
    let mut features = Vec::new();
    let mut add = |tag: &[u8; 4], on: bool| {
        if on {
            features.push(Feature::new(Tag::new(tag), 1, ..));
        }
    };
    add(b"smcp", wanted.small_caps || wanted.all_small_caps);
    add(b"c2sc", wanted.all_small_caps);
    add(b"sups", wanted.superior);
    add(b"onum", wanted.old_style && !wanted.superior);
    add(b"lnum", !wanted.old_style && !wanted.superior);
    add(b"tnum", wanted.tabular);
    add(b"pnum", !wanted.tabular && !wanted.superior);
    if wanted.as_typed {
        features.extend([b"calt", b"liga"].map(|tag| Feature::new(Tag::new(tag), 0, ..)));
    }
    features
}
