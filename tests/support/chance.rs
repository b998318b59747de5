//! Random numbers, the same in every run and on every machine.

/// State of Marsaglia's xorshift; any but 0.
pub struct Chance(pub u64);

impl Chance {
    /// Returns the next number, which is below a limit.
    pub fn below(&mut self, limit: usize) -> usize {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        (self.0 % limit as u64) as usize
    }
}
