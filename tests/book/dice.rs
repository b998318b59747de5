//! Rolls for what is drawn at random, the same in every run and on every machine.

/// A state of Knuth's linear congruential generator (MMIX).
pub struct Dice(pub u64);

impl Dice {
    /// The next number, which is below a limit.
    pub fn roll(&mut self, below: usize) -> usize {
        self.0 = self.0.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        ((self.0 >> 33) as usize) % below
    }
}
