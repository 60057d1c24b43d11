//! Transforms, as far as checks need them: how far they turn and move an element, and whether they shrink it to nothing.

use lightningcss::properties::transform::{self, Rotate, Scale, TransformList, Translate};
use lightningcss::values::angle::Angle;
use lightningcss::values::length::LengthPercentage;
use lightningcss::values::percentage::NumberOrPercentage;

use super::length::{Extent, Units};

/// What a transform does to an element.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Transform {
    /// Turn about the axis towards the reader, in degrees.
    pub angle: f32,
    /// Movement to the right and down; percentages are of the element itself.
    pub right: Extent,
    pub down: Extent,
    /// Whether it has a function that can turn, by whatever angle.
    pub turns: bool,
    /// Whether nothing is left of it.
    pub is_empty: bool,
}

impl Transform {
    pub const NONE: Self = Self {
        angle: 0.0,
        right: Extent { px: 0.0, part: 0.0 },
        down: Extent { px: 0.0, part: 0.0 },
        turns: false,
        is_empty: false,
    };

    pub(super) fn of_list(list: &TransformList, units: &Units) -> Self {
        list.0
            .iter()
            .fold(Self::NONE, |whole, step| whole.then(&Self::of_step(step, units)))
    }

    pub(super) fn of_rotate(rotate: &Rotate) -> Self {
        match rotate {
            Rotate::None => Self::NONE,
            Rotate::XYZ { x, y, z, angle } => Self::turn(about(*x, *y, *z, degrees(angle))),
        }
    }

    pub(super) fn of_scale(scale: &Scale) -> Self {
        match scale {
            Scale::None => Self::NONE,
            Scale::XYZ { x, y, .. } => Self::shrink(x, y),
        }
    }

    pub(super) fn of_translate(translate: &Translate, units: &Units) -> Self {
        match translate {
            Translate::None => Self::NONE,
            Translate::XYZ { x, y, .. } => Self::shift(Some(x), Some(y), units),
        }
    }

    fn of_step(step: &transform::Transform, units: &Units) -> Self {
        use transform::Transform as Step;
        let one = NumberOrPercentage::Number(1.0);
        match step {
            Step::Rotate(angle) | Step::RotateZ(angle) => Self::turn(degrees(angle)),
            Step::Rotate3d(x, y, z, angle) => Self::turn(about(*x, *y, *z, degrees(angle))),
            Step::Matrix(matrix) => Self::matrix(matrix.a, matrix.b, matrix.c, matrix.d),
            Step::Matrix3d(matrix) => Self::matrix(matrix.m11, matrix.m12, matrix.m21, matrix.m22),
            Step::Translate(x, y) | Step::Translate3d(x, y, _) => Self::shift(Some(x), Some(y), units),
            Step::TranslateX(x) => Self::shift(Some(x), None, units),
            Step::TranslateY(y) => Self::shift(None, Some(y), units),
            Step::Scale(x, y) | Step::Scale3d(x, y, _) => Self::shrink(x, y),
            Step::ScaleX(x) => Self::shrink(x, &one),
            Step::ScaleY(y) => Self::shrink(&one, y),
            _ => Self::NONE,
        }
    }

    fn then(&self, next: &Self) -> Self {
        let add = |a: Extent, b: Extent| Extent {
            px: a.px + b.px,
            part: a.part + b.part,
        };
        Self {
            angle: self.angle + next.angle,
            right: add(self.right, next.right),
            down: add(self.down, next.down),
            turns: self.turns || next.turns,
            is_empty: self.is_empty || next.is_empty,
        }
    }

    const fn turn(angle: f32) -> Self {
        Self {
            angle,
            turns: true,
            ..Self::NONE
        }
    }

    fn matrix(a: f32, b: f32, c: f32, d: f32) -> Self {
        Self {
            angle: b.atan2(a).to_degrees(),
            turns: true,
            is_empty: (a * d - b * c).abs() < 1e-6,
            ..Self::NONE
        }
    }

    fn shift(x: Option<&LengthPercentage>, y: Option<&LengthPercentage>, units: &Units) -> Self {
        let extent =
            |length: Option<&LengthPercentage>| length.and_then(|length| units.extent(length)).unwrap_or_default();
        Self {
            right: extent(x),
            down: extent(y),
            ..Self::NONE
        }
    }

    fn shrink(x: &NumberOrPercentage, y: &NumberOrPercentage) -> Self {
        let is_zero = |scale: &NumberOrPercentage| match scale {
            NumberOrPercentage::Number(number) => *number == 0.0,
            NumberOrPercentage::Percentage(part) => part.0 == 0.0,
        };
        Self {
            is_empty: is_zero(x) || is_zero(y),
            ..Self::NONE
        }
    }
}

fn degrees(angle: &Angle) -> f32 {
    match angle {
        Angle::Deg(deg) => *deg,
        Angle::Rad(rad) => rad.to_degrees(),
        Angle::Grad(grad) => grad * 0.9,
        Angle::Turn(turn) => turn * 360.0,
    }
}

/// The turn about the axis towards the reader that a turn about another axis amounts to.
fn about(x: f32, y: f32, z: f32, angle: f32) -> f32 {
    if x == 0.0 && y == 0.0 { angle * z.signum() } else { 0.0 }
}
