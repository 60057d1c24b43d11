//! Lengths in CSS pixels: units against font and viewport, `calc()` and percentages.

use lightningcss::values::calc::{Calc, MathFunction};
use lightningcss::values::length::{Length, LengthPercentage, LengthValue};
use lightningcss::values::percentage::DimensionPercentage;

/// A length as pixels plus a part of whatever 100 % stands for there.
#[derive(Debug, Clone, Copy, PartialEq, Default)]
pub struct Extent {
    pub px: f32,
    /// 1 is 100 %.
    pub part: f32,
}

impl Extent {
    /// In pixels, when 100 % is `whole` pixels.
    #[must_use]
    pub fn of(self, whole: f32) -> f32 {
        self.px + self.part * whole
    }
}

/// What relative units are relative to.
#[derive(Debug, Clone, Copy)]
pub(super) struct Units {
    pub font_size: f32,
    pub root_font_size: f32,
    pub width: f32,
    pub height: f32,
}

impl Units {
    /// In pixels; none for a calculation that cannot be done here.
    pub fn length(&self, length: &Length) -> Option<f32> {
        match length {
            Length::Value(value) => Some(self.value(value)),
            Length::Calc(calc) => evaluate(calc, &|length| self.length(length)),
        }
    }

    pub fn extent(&self, length: &LengthPercentage) -> Option<Extent> {
        // A calculation is linear in its percentage, so two samples tell both parts.
        let px = self.sample(length, 0.0)?;
        let part = self.sample(length, 1.0)? - px;
        Some(Extent { px, part })
    }

    fn sample(&self, length: &LengthPercentage, whole: f32) -> Option<f32> {
        match length {
            DimensionPercentage::Dimension(value) => Some(self.value(value)),
            DimensionPercentage::Percentage(part) => Some(part.0 * whole),
            DimensionPercentage::Calc(calc) => evaluate(calc, &|length| self.sample(length, whole)),
        }
    }

    fn value(&self, value: &LengthValue) -> f32 {
        if let Some(px) = value.to_px() {
            return px;
        }
        let (number, unit) = value.to_unit_value();
        number * self.unit(unit)
    }

    fn unit(&self, unit: &str) -> f32 {
        match unit {
            "em" | "ic" => self.font_size,
            "rem" | "ric" => self.root_font_size,
            "ex" | "ch" => self.font_size * 0.5,
            "rex" | "rch" => self.root_font_size * 0.5,
            "cap" => self.font_size * 0.7,
            "rcap" => self.root_font_size * 0.7,
            "lh" => self.font_size * 1.2,
            "rlh" => self.root_font_size * 1.2,
            _ => self.viewport_unit(unit) / 100.0,
        }
    }

    fn viewport_unit(&self, unit: &str) -> f32 {
        match unit.trim_start_matches(['s', 'l', 'd']) {
            "vh" | "vb" | "cqh" | "cqb" => self.height,
            "vmin" | "cqmin" => self.width.min(self.height),
            "vmax" | "cqmax" => self.width.max(self.height),
            _ => self.width,
        }
    }
}

fn evaluate<V>(calc: &Calc<V>, value: &impl Fn(&V) -> Option<f32>) -> Option<f32> {
    match calc {
        Calc::Value(inner) => value(inner),
        Calc::Number(number) => Some(*number),
        Calc::Sum(left, right) => Some(evaluate(left, value)? + evaluate(right, value)?),
        Calc::Product(factor, inner) => Some(factor * evaluate(inner, value)?),
        Calc::Function(function) => evaluate_function(function, value),
    }
}

fn evaluate_function<V>(function: &MathFunction<V>, value: &impl Fn(&V) -> Option<f32>) -> Option<f32> {
    let one = |calc: &Calc<V>| evaluate(calc, value);
    let all = |list: &[Calc<V>]| list.iter().map(one).collect::<Option<Vec<f32>>>();
    match function {
        MathFunction::Calc(inner) => one(inner),
        MathFunction::Min(list) => all(list)?.into_iter().reduce(f32::min),
        MathFunction::Max(list) => all(list)?.into_iter().reduce(f32::max),
        MathFunction::Clamp(low, middle, high) => Some(one(middle)?.min(one(high)?).max(one(low)?)),
        MathFunction::Abs(inner) => Some(one(inner)?.abs()),
        _ => None,
    }
}
