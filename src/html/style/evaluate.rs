//! Values of every group in one environment: cascade, defaulting, variables, inheritance.

use std::sync::Arc;

use super::cascade::{Group, Groups, Matched, Matches, Own};
use super::color::{Rgba, Scheme, written_out};
use super::computed::{Display, Position, Style};
use super::computing::Computing;
use super::declaration::{Block, Declaration, Declared, Pending, Wide, parse_value};
use super::library::Applying;
use super::longhand::Longhand;
use super::media::{Condition, Environment};
use super::selector::Part;
use super::value::unreadable;
use super::variable::{self, Template, Variables};
use crate::html::hash::FastMap;

/// The styles of a page in one environment.
#[derive(Debug, Default)]
pub(super) struct Computed {
    /// By group.
    pub styles: Vec<Style>,
    /// Custom properties, by group.
    variables: Vec<Variables>,
    /// Pseudo-elements that have rules, sorted by group and part.
    pub generated: Vec<(u32, Part, Style)>,
}

impl Computed {
    /// The style of a group's pseudo-element, if it has rules.
    pub fn generated_of(&self, group: usize, part: Part) -> Option<&Style> {
        let wanted = (u32::try_from(group).ok()?, part);
        let at = self
            .generated
            .binary_search_by_key(&wanted, |(group, part, _)| (*group, *part))
            .ok()?;
        self.generated.get(at).map(|(_, _, style)| style)
    }
}

/// Whether two environments give every group the same styles: all conditions have the same answer in both, and no value
/// asks for the scheme or the size of the viewport.
pub(super) fn is_same(applying: &Applying, groups: &Groups, one: &Environment, other: &Environment) -> bool {
    let answers_alike = |condition: &Condition| condition.holds(one) == condition.holds(other);
    let sheets = &applying.sheets;
    one.width == other.width
        && (one.scheme == other.scheme || !knows_schemes(applying, groups))
        && sheets
            .iter()
            .all(|applied| answers_alike(&applied.condition) && applied.sheet.conditions.iter().all(answers_alike))
}

/// Whether any value may ask which scheme is used: without `color-scheme` every element is light.
fn knows_schemes(applying: &Applying, groups: &Groups) -> bool {
    applying.sheets.iter().any(|applied| applied.sheet.declares_schemes)
        || groups.blocks.iter().any(|block| block.sets(Longhand::ColorScheme))
}

/// Computes the styles of the groups that have none yet.
pub(super) fn evaluate(applying: &Applying, groups: &Groups, environment: &Environment, computed: &mut Computed) {
    if computed.styles.len() == groups.list.len() {
        return;
    }
    let mut cascade = Cascade::new(applying, groups, environment, std::mem::take(computed));
    for (number, group) in groups.list.iter().enumerate().skip(cascade.computed.styles.len()) {
        cascade.push(group);
        for (part, matched) in [
            (Part::Before, &group.matches.before),
            (Part::After, &group.matches.after),
        ] {
            if !matched.is_empty() {
                let style = cascade.pseudo(matched, number);
                let number = u32::try_from(number).unwrap_or(u32::MAX);
                cascade.computed.generated.push((number, part, style));
            }
        }
    }
    *computed = cascade.computed;
}

/// The style that a group would have in another state: with other rules than the ones it was made from.
pub(super) fn evaluate_one(
    applying: &Applying,
    groups: &Groups,
    environment: &Environment,
    computed: &Computed,
    (group, matches): (&Group, &Matches),
) -> Style {
    let above = group.parent as usize;
    let variables = computed.variables.get(above).cloned().unwrap_or_default();
    let parent = computed.styles.get(above).cloned();
    let parent = parent.unwrap_or_else(|| Style::initial(environment.scheme));
    let mut cascade = Cascade::new(applying, groups, environment, Computed::default());
    cascade.root_font_size = root_font_size(computed);
    cascade.style(&matches.element, group.own, &parent, &variables).0
}

fn root_font_size(computed: &Computed) -> f32 {
    computed.styles.get(1).map_or(16.0, |root| root.font_size)
}

/// What one declaration gives, once its variables are put in.
type Parsed = Arc<[(Longhand, Declared)]>;

type Slots<'a> = [Option<&'a Declared>; Longhand::COUNT];

struct Cascade<'a> {
    applying: &'a Applying,
    groups: &'a Groups,
    environment: &'a Environment,
    /// For each sheet whether it applies, and whether each of its conditions holds.
    active: Vec<(bool, Vec<bool>)>,
    computed: Computed,
    root_font_size: f32,
    /// Values with variables put in, by declaration and text.
    parsed: FastMap<(usize, String), Parsed>,
    initial: Style,
}

/// The winning declaration of each longhand.
struct Winners<'a> {
    all: Slots<'a>,
    /// Those of the browser's own sheet, for `revert`.
    user_agent: Slots<'a>,
}

impl<'a> Cascade<'a> {
    fn new(applying: &'a Applying, groups: &'a Groups, environment: &'a Environment, computed: Computed) -> Self {
        let state = |applied: &super::library::Applied| {
            let holds = |condition: &super::media::Condition| condition.holds(environment);
            (
                holds(&applied.condition),
                applied.sheet.conditions.iter().map(holds).collect(),
            )
        };
        Self {
            applying,
            groups,
            environment,
            active: applying.sheets.iter().map(state).collect(),
            root_font_size: root_font_size(&computed),
            computed,
            parsed: FastMap::default(),
            initial: Style::initial(Scheme::Light),
        }
    }

    fn push(&mut self, group: &Group) {
        if self.computed.styles.is_empty() {
            self.computed.styles.push(self.initial.clone());
            self.computed.variables.push(Variables::default());
            return;
        }
        let (mut style, variables) = self.below(group.parent as usize, &group.matches.element, group.own);
        if group.own.folded {
            style.display = Display::None;
        }
        if self.computed.styles.len() == 1 {
            self.root_font_size = style.font_size;
        }
        self.computed.styles.push(style);
        self.computed.variables.push(variables);
    }

    fn pseudo(&mut self, matched: &[Matched], group: usize) -> Style {
        self.below(group, matched, Own::default()).0
    }

    /// The style that rules give below a group.
    fn below(&mut self, above: usize, matched: &[Matched], own: Own) -> (Style, Variables) {
        let parent = self.computed.styles.get(above).unwrap_or(&self.initial).clone();
        let inherited = self.computed.variables.get(above).cloned().unwrap_or_default();
        self.style(matched, own, &parent, &inherited)
    }

    fn style(&mut self, matched: &[Matched], own: Own, parent: &Style, inherited: &Variables) -> (Style, Variables) {
        let (winners, variables) = self.declared(matched, own, inherited);
        let computing = Computing {
            parent,
            root_font_size: self.root_font_size,
            preferred: self.environment.scheme,
            width: self.environment.width,
            height: self.environment.height,
        };
        let mut style = self.initial.clone();
        style.scheme = parent.scheme;
        for longhand in Longhand::ALL {
            let declared = winners.all[*longhand as usize];
            match declared {
                Some(declared) => self.apply(&mut style, *longhand, declared, &winners, &computing, &variables),
                None if longhand.is_inherited() => longhand.copy(parent, &mut style),
                None => {}
            }
        }
        (settled(style, parent), variables)
    }

    fn apply(
        &mut self,
        style: &mut Style,
        longhand: Longhand,
        declared: &Declared,
        winners: &Winners<'_>,
        computing: &Computing<'_>,
        variables: &Variables,
    ) {
        match declared {
            Declared::Value(value) => computing.set(style, longhand, value),
            Declared::Keyword(keyword) => self.apply_keyword(style, longhand, *keyword, winners, computing),
            Declared::Pending(pending) => {
                let current = if longhand == Longhand::Color {
                    computing.parent.color
                } else {
                    style.color
                };
                match self.resolve(pending, longhand, variables, (current, style.scheme)) {
                    Some(Declared::Value(value)) => computing.set(style, longhand, &value),
                    Some(Declared::Keyword(keyword)) => {
                        self.apply_keyword(style, longhand, keyword, winners, computing)
                    }
                    _ => self.apply_keyword(style, longhand, Wide::Unset, winners, computing),
                }
            }
        }
    }

    fn apply_keyword(
        &self,
        style: &mut Style,
        longhand: Longhand,
        keyword: Wide,
        winners: &Winners<'_>,
        computing: &Computing<'_>,
    ) {
        match keyword {
            Wide::Inherit => longhand.copy(computing.parent, style),
            Wide::Unset if longhand.is_inherited() => longhand.copy(computing.parent, style),
            Wide::Initial | Wide::Unset => {
                let scheme = if longhand == Longhand::ColorScheme {
                    Scheme::Light
                } else {
                    style.scheme
                };
                longhand.copy(&Style::initial(scheme), style);
            }
            Wide::Revert => match winners.user_agent[longhand as usize] {
                Some(Declared::Value(value)) => computing.set(style, longhand, value),
                _ => self.apply_keyword(style, longhand, Wide::Unset, winners, computing),
            },
        }
    }

    /// What a pending declaration gives a longhand on an element with a colour and a scheme.
    fn resolve(
        &mut self,
        pending: &Arc<Pending>,
        longhand: Longhand,
        variables: &Variables,
        (current, scheme): (Rgba, Scheme),
    ) -> Option<Declared> {
        let text = pending.template.substitute(&|name| variable::value(variables, name))?;
        match self.parse(pending, text.clone(), longhand) {
            Some(Declared::Pending(_)) => {}
            known => return known,
        }
        match self.parse(pending, written_out(&text, current, scheme), longhand) {
            Some(Declared::Pending(_)) => unreadable(longhand, &text).map(Declared::Value),
            known => known,
        }
    }

    fn parse(&mut self, pending: &Arc<Pending>, text: String, longhand: Longhand) -> Option<Declared> {
        let key = (Arc::as_ptr(pending) as usize, text);
        let parsed = match self.parsed.get(&key) {
            Some(known) => Arc::clone(known),
            None => {
                let parsed = Parsed::from(parse_value(&pending.property, &key.1));
                self.parsed.insert(key, Arc::clone(&parsed));
                parsed
            }
        };
        parsed
            .iter()
            .find(|(own, _)| *own == longhand)
            .map(|(_, declared)| declared.clone())
    }

    /// The winners of the cascade among the declarations of the matched rules and a `style` attribute.
    fn declared(&self, matched: &[Matched], own: Own, inherited: &Variables) -> (Winners<'a>, Variables) {
        let mut winners = Winners {
            all: [None; Longhand::COUNT],
            user_agent: [None; Longhand::COUNT],
        };
        let mut custom: Vec<(&'a str, &'a Template)> = Vec::new();
        let own_block = |number: Option<u32>| number.and_then(|number| self.groups.blocks.get(number as usize));
        let inline = own_block(own.inline);
        let blocks: Vec<(u32, &'a Block)> = matched
            .iter()
            .filter_map(|one| Some((one.level, self.block(*one)?)))
            .collect();
        for (level, block) in &blocks {
            put(&block.normal, &mut winners.all, &mut custom);
            if *level == 0 {
                put(&block.normal, &mut winners.user_agent, &mut custom);
            }
        }
        if let Some(inline) = inline {
            put(&inline.normal, &mut winners.all, &mut custom);
        }
        let mut important: Vec<&(u32, &'a Block)> =
            blocks.iter().filter(|(_, block)| !block.important.is_empty()).collect();
        // Among important declarations the earlier layer is the stronger, and the browser's own are the strongest.
        important.sort_by_key(|(level, _)| std::cmp::Reverse(*level));
        for (_, block) in important.iter().filter(|(level, _)| *level != 0) {
            put(&block.important, &mut winners.all, &mut custom);
        }
        if let Some(inline) = inline {
            put(&inline.important, &mut winners.all, &mut custom);
        }
        for (_, block) in important.iter().filter(|(level, _)| *level == 0) {
            put(&block.important, &mut winners.all, &mut custom);
        }
        let variables = variable::computed(inherited, &custom);
        (winners, variables)
    }

    /// The declarations of a rule, if the conditions that it stands under hold.
    fn block(&self, matched: Matched) -> Option<&'a Block> {
        let (applies, conditions) = self.active.get(matched.sheet as usize)?;
        let rule = self
            .applying
            .sheets
            .get(matched.sheet as usize)?
            .sheet
            .rules
            .get(matched.rule as usize)?;
        let holds = rule
            .condition
            .is_none_or(|condition| conditions.get(condition as usize) == Some(&true));
        (*applies && holds).then_some(&rule.block)
    }
}

fn put<'a>(declarations: &'a [Declaration], slots: &mut Slots<'a>, custom: &mut Vec<(&'a str, &'a Template)>) {
    for declaration in declarations {
        match declaration {
            Declaration::Longhand(longhand, declared) => slots[*longhand as usize] = Some(declared),
            Declaration::Custom(name, template) => {
                custom.retain(|(known, _)| *known != &**name);
                custom.push((name, template));
            }
        }
    }
}

/// What a box becomes by where it stands: children of flex and grid containers, floats and positioned boxes are blocks.
fn settled(mut style: Style, parent: &Style) -> Style {
    let in_container = matches!(parent.display, Display::Container | Display::InlineContainer);
    let out_of_flow = matches!(style.position, Position::Absolute | Position::Fixed) || !style.float.is_empty();
    if in_container || out_of_flow {
        style.display = match style.display {
            Display::Inline | Display::InlineBlock => Display::Block,
            Display::InlineContainer => Display::Container,
            other => other,
        };
    }
    style
}
