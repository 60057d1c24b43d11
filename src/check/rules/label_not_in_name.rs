use icu_normalizer::DecomposingNormalizerBorrowed;

use crate::check::context::PageContext;
use crate::check::expect::no_fault;
use crate::check::rule::{Outcome, rule};
use crate::diagnostic::Message;
use crate::html::aria::role::Role;
use crate::html::dom::NodeId;
use crate::html::name::visible::{has_visible_text, inner_text};

rule! {
    /// The words that a control shows are part of its name.
    ///
    /// ## Why
    /// Who speaks to the machine says what they see. If the name is something else, the button does not answer.
    ///
    /// ## Fails
    /// ```html
    /// <button aria-label="Send the form">Continue</button>
    /// ```
    ///
    /// ## Passes
    /// ```html
    /// <button aria-label="Continue to payment">Continue</button>
    /// ```
    ///
    /// ## References
    /// - <https://www.w3.org/WAI/standards-guidelines/act/rules/2ee8b8/>
    "label-not-in-name", severity: Error, wcag: [LABEL_IN_NAME], act: ["2ee8b8"], page: targets, expect
}

fn targets(page: &PageContext<'_>) -> Vec<NodeId> {
    let is_relabelled = |id: &NodeId| page.dom.has_attr(*id, "aria-label") || page.dom.has_attr(*id, "aria-labelledby");
    let mut found = page.semantics.with_roles(is_spoken_to);
    found.retain(|id| is_relabelled(id) && has_visible_text(page.semantics, *id));
    found
}

/// Widgets that take their name from content.
fn is_spoken_to(role: Role) -> bool {
    role == Role::SearchBox || role.is_widget() && role.names_from_content()
}

fn expect(page: &PageContext<'_>, control: NodeId) -> Outcome {
    let text = inner_text(page.semantics, control);
    let (label, name) = (tokens(&text), tokens(page.name(control)));
    let is_contained = label.is_empty() || name.windows(label.len()).any(|run| run == label);
    if !is_contained && (is_symbol(&label) || has_abbreviation(&text, &name)) {
        return Outcome::CantTell(Message::new("message"));
    }
    no_fault(!is_contained)
}

/// A word that a full stop cuts short, «tlf.» or «Ave.», and that the name writes out.
fn has_abbreviation(text: &str, name: &[String]) -> bool {
    let cut = text
        .split_whitespace()
        .filter_map(|word| word.strip_suffix('.'))
        .map(str::to_lowercase);
    cut.into_iter().any(|start| {
        !start.is_empty()
            && name
                .iter()
                .any(|word| word.len() > start.len() && word.starts_with(&start))
    })
}

/// A lone letter may be a picture of something: × for close, i for information.
fn is_symbol(label: &[String]) -> bool {
    let is_letter = |word: &String| word.chars().count() == 1 && word.chars().all(char::is_alphabetic);
    matches!(label, [only] if is_letter(only))
}

/// Words without case and punctuation, however their accents are coded. What stands in round brackets is left out.
fn tokens(text: &str) -> Vec<String> {
    let plain: String = without_brackets(text)
        .chars()
        .map(|c| if is_letterlike(c) { ' ' } else { c })
        .flat_map(folded)
        .collect();
    let parts = DecomposingNormalizerBorrowed::new_nfkd().normalize(&plain);
    let words = parts.split(|c: char| !c.is_alphanumeric());
    words.filter(|word| !word.is_empty()).flat_map(split_unspaced).collect()
}

/// A letter without its case. By way of upper case letters meet that only differ in lower case: ß and ss.
fn folded(c: char) -> impl Iterator<Item = char> {
    c.to_uppercase().flat_map(char::to_lowercase)
}

/// A word; of a script that writes no spaces, each letter by itself.
fn split_unspaced(word: &str) -> Vec<String> {
    if word.chars().any(is_unspaced) {
        word.chars().map(String::from).collect()
    } else {
        vec![word.to_owned()]
    }
}

/// Thai and its neighbours, kana, Chinese characters.
const fn is_unspaced(c: char) -> bool {
    matches!(c, '\u{0E00}'..='\u{0EFF}' | '\u{1000}'..='\u{109F}' | '\u{1780}'..='\u{17FF}' | '\u{3040}'..='\u{30FF}' | '\u{3400}'..='\u{9FFF}' | '\u{F900}'..='\u{FAFF}')
}

/// The text without what stands in round brackets. A bracket without its pair is only a sign.
fn without_brackets(text: &str) -> String {
    let mut kept = String::with_capacity(text.len());
    let mut open: Vec<usize> = Vec::new();
    for c in text.chars() {
        match (c, open.last()) {
            ('(', _) => open.push(kept.len()),
            (')', Some(start)) => {
                kept.truncate(*start);
                open.pop();
                kept.push(' ');
                continue;
            }
            _ => {}
        }
        kept.push(c);
    }
    kept
}

/// Letters that are pictures: ℹ, ™, Ⓐ.
const fn is_letterlike(c: char) -> bool {
    matches!(c, '\u{2100}'..='\u{214F}' | '\u{2460}'..='\u{24FF}' | '\u{1F100}'..='\u{1F1FF}')
}
