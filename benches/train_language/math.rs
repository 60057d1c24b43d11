//! Logarithm and exponential from the four operations alone, so that every machine gets the same bits.

/// The natural logarithm of a positive, normal number; within 1e-7 of the true value.
pub fn ln(x: f32) -> f32 {
    let bits = x.to_bits();
    let exponent = (bits >> 23) as i32 - 127;
    let mantissa = f64::from(f32::from_bits(bits & 0x007f_ffff | 0x3f80_0000));
    let t = (mantissa - 1.0) / (mantissa + 1.0);
    let (mut term, mut sum) = (t, 0.0);
    for odd in (1..=21).step_by(2) {
        sum += term / f64::from(odd);
        term *= t * t;
    }
    (2.0 * sum + f64::from(exponent) * std::f64::consts::LN_2) as f32
}

/// The exponential of a number in -80..=80, which others are moved to.
pub fn exp(x: f32) -> f32 {
    let x = f64::from(x.clamp(-80.0, 80.0));
    let halvings = (x / std::f64::consts::LN_2).round();
    let rest = x - halvings * std::f64::consts::LN_2;
    let (mut term, mut sum) = (1.0, 1.0);
    for n in 1..=10 {
        term *= rest / f64::from(n);
        sum += term;
    }
    (sum * f64::from_bits(((halvings as i64 + 1023) as u64) << 52)) as f32
}
