//! The command line of matbaa.

fn main() {}
