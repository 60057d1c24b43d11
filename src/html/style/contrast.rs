//! The contrast of text with what lies behind it, through ancestors, transparency and gradients.
//!
//! As in the ACT rules, what counts is the highest contrast that any letter can have with what is directly behind it.

use super::cascade::Groups;
use super::color::{Rgba, Scheme, canvas};
use super::computed::{Image, Position, Style};

/// The contrast ratio of two colours by WCAG, from 1 to 21; a transparent first colour is drawn over the second.
#[must_use]
pub fn ratio(text: Rgba, background: Rgba) -> f32 {
    let a = text.over(background).luminance() + 0.05;
    let b = background.luminance() + 0.05;
    if a > b { a / b } else { b / a }
}

/// How the text of an element contrasts with what lies behind it.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Contrast {
    /// The highest ratio in any place.
    pub ratio: f32,
    /// The two colours that give it.
    pub text: Rgba,
    pub background: Rgba,
    /// Why the ratio may not be what a reader sees.
    pub doubt: Option<Doubt>,
}

/// What keeps a contrast from being known.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Doubt {
    /// The element is taken out of the flow, so that something else than its ancestors may lie behind it.
    Position,
    /// An image lies behind, and no colour under it.
    Image,
    /// A filter, mask or blend mode changes the colours, the background shows through the letters, or a colour cannot be
    /// worked out.
    Effect,
}

/// The contrast of every group of elements.
#[derive(Debug, Default)]
pub(super) struct Contrasts {
    all: Vec<Contrast>,
    backdrops: Vec<Backdrop>,
}

impl Contrasts {
    pub fn of(&self, group: usize) -> Contrast {
        self.all.get(group).copied().unwrap_or(Contrast {
            ratio: 1.0,
            text: Rgba::BLACK,
            background: Rgba::BLACK,
            doubt: None,
        })
    }

    /// Adds the groups that are not judged yet.
    pub fn extend(&mut self, groups: &Groups, styles: &[Style], preferred: Scheme) {
        let scheme = styles.get(1).map_or(preferred, |root| root.scheme);
        for (group, style) in groups.list.iter().zip(styles).skip(self.all.len()) {
            let backdrop = match self.backdrops.get(group.parent as usize) {
                Some(behind) => behind.with(style),
                None => Backdrop::of_canvas(canvas(scheme)),
            };
            self.all.push(backdrop.contrast(style));
            self.backdrops.push(backdrop);
        }
    }
}

/// How many different places behind a text are followed.
const PLACES: usize = 24;

/// What lies behind the text of an element.
#[derive(Debug, Clone)]
struct Backdrop {
    /// The colours that are possible, each in some place.
    places: Vec<Place>,
    doubt: Option<Doubt>,
}

/// The colour in one place behind an element.
#[derive(Debug, Clone, PartialEq)]
struct Place {
    /// For each ancestor that is painted as a whole and then faded: what lies behind it, and its opacity.
    behind: Vec<(Rgba, f32)>,
    color: Rgba,
}

impl Place {
    /// What reaches the eye of a colour painted here.
    fn seen(&self, color: Rgba) -> Rgba {
        let fade = |color: Rgba, (behind, opacity): &(Rgba, f32)| color.faded(*opacity).over(*behind);
        self.behind.iter().rev().fold(color, fade)
    }
}

impl Backdrop {
    fn of_canvas(color: Rgba) -> Self {
        Self {
            places: vec![Place {
                behind: Vec::new(),
                color,
            }],
            doubt: None,
        }
    }

    /// The backdrop inside an element that stands on this one.
    fn with(&self, style: &Style) -> Self {
        let mut inside = self.clone();
        if matches!(style.position, Position::Absolute | Position::Fixed) {
            inside.doubt = inside.doubt.max(Some(Doubt::Position));
        }
        if style.opacity < 1.0 {
            for place in &mut inside.places {
                place.behind.push((place.color, style.opacity));
                place.color = Rgba::TRANSPARENT;
            }
        }
        inside.paint(style);
        if has_effect(style) {
            inside.doubt = Some(Doubt::Effect);
        }
        inside
    }

    fn paint(&mut self, style: &Style) {
        if &*style.background_clip == "text" {
            return;
        }
        let color = style.background_color;
        for place in &mut self.places {
            place.color = color.over(place.color);
        }
        let is_opaque = color.alpha >= 1.0;
        if is_opaque {
            self.doubt = self.doubt.filter(|doubt| *doubt == Doubt::Effect);
        }
        for image in style.background_images.iter().rev() {
            match image {
                Image::Gradient(stops) => self.paint_gradient(stops),
                // Readers have the colour under an image while it loads and when it does not.
                Image::File if is_opaque => {}
                Image::File => self.doubt = self.doubt.max(Some(Doubt::Image)),
            }
        }
        self.places.dedup();
    }

    fn paint_gradient(&mut self, stops: &[Rgba]) {
        if stops.iter().all(|stop| stop.alpha >= 1.0) && !stops.is_empty() {
            self.doubt = self.doubt.filter(|doubt| *doubt == Doubt::Effect);
        }
        let mut places = Vec::new();
        for place in &self.places {
            for stop in stops {
                let painted = Place {
                    behind: place.behind.clone(),
                    color: stop.over(place.color),
                };
                if !places.contains(&painted) && places.len() < PLACES {
                    places.push(painted);
                }
            }
        }
        if !places.is_empty() {
            self.places = places;
        }
    }

    fn contrast(&self, style: &Style) -> Contrast {
        let text = style.text_color();
        let in_place = |place: &Place| {
            let letter = place.seen(text.over(place.color));
            let shadows = style.text_shadow.iter().map(|shadow| shadow.over(place.color));
            let behind = std::iter::once(place.color).chain(shadows);
            behind
                .map(move |behind| (letter, place.seen(behind)))
                .collect::<Vec<_>>()
        };
        let pairs = self.places.iter().flat_map(in_place);
        let best = pairs.max_by(|(a, behind_a), (b, behind_b)| ratio(*a, *behind_a).total_cmp(&ratio(*b, *behind_b)));
        let (letter, background) = best.unwrap_or((Rgba::BLACK, Rgba::BLACK));
        let best_ratio = ratio(letter, background);
        let shows_through = &*style.background_clip == "text" && text.alpha < 1.0;
        Contrast {
            ratio: if best_ratio.is_nan() { 1.0 } else { best_ratio },
            text: letter,
            background,
            doubt: if shows_through || best_ratio.is_nan() {
                Some(Doubt::Effect)
            } else {
                self.doubt
            },
        }
    }
}

fn has_effect(style: &Style) -> bool {
    let filtered = !style.filter.is_empty() && !style.filter.starts_with("drop-shadow(");
    filtered
        || !style.blend_mode.is_empty()
        || !style.mask.is_empty()
        || !style.backdrop_filter.is_empty() && style.background_color.alpha < 1.0
}
