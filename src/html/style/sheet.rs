//! A style sheet as rules that can be matched: parsed once, used on every page that has it.

use std::sync::Arc;

use lightningcss::declaration::DeclarationBlock;
use lightningcss::rules::property::PropertyRule;
use lightningcss::rules::supports::SupportsCondition;
use lightningcss::rules::{CssRule, CssRuleList};
use lightningcss::selector::SelectorList;
use lightningcss::stylesheet::{PrinterOptions, StyleSheet};

use super::declaration::{Block, Declaration, options};
use super::index::Index;
use super::longhand::Longhand;
use super::media::Condition;
use super::selector::{Compound, Part, Selector, Simple};
use super::variable::Template;

/// A parsed style sheet.
#[derive(Debug, Clone, Default)]
pub struct Sheet {
    pub(super) rules: Vec<Rule>,
    pub(super) conditions: Vec<Condition>,
    /// Full names of the cascade layers in order of first appearance, `base.reset`.
    pub(super) layers: Vec<Box<str>>,
    /// Sheets that it imports, with the condition that they are under.
    pub(super) imports: Vec<Import>,
    pub(super) index: Index,
    /// Whether it declares `color-scheme`.
    pub(super) declares_schemes: bool,
}

/// An `@import`.
#[derive(Debug, Clone)]
pub(super) struct Import {
    pub address: Box<str>,
    pub condition: Condition,
}

/// One selector and what it declares.
#[derive(Debug, Clone)]
pub(super) struct Rule {
    pub selector: Selector,
    pub part: Part,
    pub block: Arc<Block>,
    /// Index of the sheet's condition that it stands under.
    pub condition: Option<u32>,
    /// Index of the sheet's layer that it stands in.
    pub layer: Option<u32>,
}

impl Sheet {
    /// Parses a style sheet; what cannot be understood is skipped, as browsers do.
    #[must_use]
    pub fn new(text: &str) -> Self {
        let Ok(parsed) = StyleSheet::parse(text, options()) else {
            return Self::default();
        };
        let mut reading = Reading::default();
        reading.rules(&parsed.rules);
        let mut sheet = reading.sheet;
        sheet.index = Index::new(&mut sheet.rules);
        sheet
    }

    /// Whether any rule stands under a condition of a kind.
    pub(super) fn mentions(&self, kind: &impl Fn(&Condition) -> bool) -> bool {
        self.conditions.iter().any(|condition| condition.mentions(kind))
    }
}

/// Where in the sheet the reading is.
#[derive(Debug, Default)]
struct Reading {
    sheet: Sheet,
    nesting: Option<Arc<[Selector]>>,
    /// The roots of an `@scope` around.
    scope: Option<Arc<[Selector]>>,
    condition: Option<Condition>,
    layer: Option<Box<str>>,
    anonymous: u32,
}

impl Reading {
    fn rules(&mut self, list: &CssRuleList<'_>) {
        for rule in &list.0 {
            self.rule(rule);
        }
    }

    fn rule(&mut self, rule: &CssRule<'_>) {
        match rule {
            CssRule::Style(style) => {
                let selectors = self.style(&style.selectors, &style.declarations);
                self.nested(selectors, &style.rules);
            }
            CssRule::Nesting(nesting) => {
                let selectors = self.style(&nesting.style.selectors, &nesting.style.declarations);
                self.nested(selectors, &nesting.style.rules);
            }
            CssRule::NestedDeclarations(nested) => {
                if let Some(parents) = self.nesting.clone() {
                    self.push(&parents, &[Part::Element], &nested.declarations);
                }
            }
            CssRule::Media(media) => self.under(Condition::new(&media.query), &media.rules),
            CssRule::Supports(supports) if holds(&supports.condition) => self.rules(&supports.rules),
            CssRule::LayerStatement(statement) => {
                for name in &statement.names {
                    self.layer_index(&name.0.join("."));
                }
            }
            CssRule::LayerBlock(block) => self.layer(block.name.as_ref().map(|name| name.0.join(".")), &block.rules),
            CssRule::Property(property) => self.initial_value(property),
            CssRule::Scope(scope) => self.scope(scope.scope_start.as_ref(), &scope.rules),
            CssRule::Import(import) => self.sheet.imports.push(Import {
                address: Box::from(&*import.url),
                condition: Condition::new(&import.media),
            }),
            _ => {}
        }
    }

    fn style(&mut self, list: &SelectorList<'_>, declarations: &DeclarationBlock<'_>) -> Arc<[Selector]> {
        let compiled = list
            .0
            .iter()
            .map(|selector| Selector::new(selector, self.nesting.as_ref()));
        let (selectors, parts): (Vec<Selector>, Vec<Part>) = compiled.unzip();
        self.push(&selectors, &parts, declarations);
        Arc::from(selectors)
    }

    fn push(&mut self, selectors: &[Selector], parts: &[Part], declarations: &DeclarationBlock<'_>) {
        let block = Block::new(declarations);
        if block.is_empty() {
            return;
        }
        self.sheet.declares_schemes |= block.sets(Longhand::ColorScheme);
        let block = Arc::new(block);
        let condition = self.condition_index();
        let layer = self.layer.clone().map(|name| self.index_of_layer(&name));
        let parts = parts.iter().chain(std::iter::repeat(&Part::Element));
        for (selector, part) in selectors.iter().zip(parts) {
            if *part == Part::Other {
                continue;
            }
            self.sheet.rules.push(Rule {
                selector: self.scoped(selector.clone()),
                part: *part,
                block: Arc::clone(&block),
                condition,
                layer,
            });
        }
    }

    /// `@property` gives a custom property a value where nothing else does: the root has it, weaker than any rule.
    fn initial_value(&mut self, property: &PropertyRule<'_>) {
        use lightningcss::traits::ToCss;
        let printed = property
            .initial_value
            .as_ref()
            .map(|value| value.to_css_string(PrinterOptions::default()));
        let Some(Ok(value)) = printed else {
            return;
        };
        let root = Compound {
            rest: vec![Simple::Root],
            ..Compound::default()
        };
        self.sheet.rules.insert(
            0,
            Rule {
                selector: Selector {
                    compounds: vec![root],
                    specificity: 0,
                },
                part: Part::Element,
                block: Arc::new(Block {
                    normal: vec![Declaration::Custom(Box::from(&*property.name.0), Template::new(&value))],
                    important: Vec::new(),
                }),
                condition: None,
                layer: None,
            },
        );
    }

    fn nested(&mut self, parents: Arc<[Selector]>, rules: &CssRuleList<'_>) {
        if rules.0.is_empty() {
            return;
        }
        let outer = self.nesting.replace(parents);
        self.rules(rules);
        self.nesting = outer;
    }

    fn under(&mut self, condition: Condition, rules: &CssRuleList<'_>) {
        let outer = self.condition.clone();
        self.condition = Some(match outer.clone() {
            Some(outer) => Condition::All(vec![outer, condition]),
            None => condition,
        });
        self.rules(rules);
        self.condition = outer;
    }

    fn layer(&mut self, name: Option<String>, rules: &CssRuleList<'_>) {
        let name = name.unwrap_or_else(|| {
            self.anonymous += 1;
            // No author's layer name can begin with a digit.
            self.anonymous.to_string()
        });
        let outer = self.layer.clone();
        let index = self.layer_index(&name);
        self.layer = self.sheet.layers.get(index as usize).cloned();
        self.rules(rules);
        self.layer = outer;
    }

    fn scope(&mut self, start: Option<&SelectorList<'_>>, rules: &CssRuleList<'_>) {
        let roots = start.map(|list| {
            list.0
                .iter()
                .map(|one| Selector::new(one, None).0)
                .collect::<Arc<[Selector]>>()
        });
        let outer = std::mem::replace(&mut self.scope, roots.clone());
        let nesting = std::mem::replace(&mut self.nesting, roots);
        self.rules(rules);
        self.scope = outer;
        self.nesting = nesting;
    }

    fn scoped(&self, mut selector: Selector) -> Selector {
        if let (Some(roots), Some(first)) = (&self.scope, selector.compounds.first_mut()) {
            first.rest.push(Simple::Within(Arc::clone(roots)));
        }
        selector
    }

    fn condition_index(&mut self) -> Option<u32> {
        let condition = self.condition.as_ref()?;
        let conditions = &mut self.sheet.conditions;
        if conditions.last() != Some(condition) {
            conditions.push(condition.clone());
        }
        u32::try_from(conditions.len() - 1).ok()
    }

    /// The index of a layer named inside the layer that is open, entered on first sight.
    fn layer_index(&mut self, name: &str) -> u32 {
        let full = match &self.layer {
            Some(outer) => format!("{outer}.{name}"),
            None => name.to_owned(),
        };
        self.index_of_layer(&full)
    }

    fn index_of_layer(&mut self, full: &str) -> u32 {
        let layers = &mut self.sheet.layers;
        let at = layers.iter().position(|known| **known == *full).unwrap_or_else(|| {
            layers.push(Box::from(full));
            layers.len() - 1
        });
        u32::try_from(at).unwrap_or(u32::MAX)
    }
}

/// Browsers support what is asked for, in all sheets that are written today.
fn holds(condition: &SupportsCondition<'_>) -> bool {
    match condition {
        SupportsCondition::Not(inner) => !holds(inner),
        SupportsCondition::And(all) => all.iter().all(holds),
        SupportsCondition::Or(any) => any.iter().any(holds),
        SupportsCondition::Declaration { .. } | SupportsCondition::Selector(_) => true,
        SupportsCondition::Unknown(_) => false,
    }
}
