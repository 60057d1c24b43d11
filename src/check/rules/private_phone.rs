use crate::check::personal::{masked, phones};
use crate::check::record::RecordContext;
use crate::check::rule::rule;
use crate::diagnostic::{Diagnostic, Message};

rule! {
    /// No telephone number stands in an anonymous part.
    ///
    /// ## Why
    /// Those who answered a survey, or spoke on condition that nobody would know, are known again by a number. A document with
    /// `anonymous = true` is anonymous as a whole, a quotation with `anonymous = true` by itself. The site’s own
    /// number may stand there.
    ///
    /// ## Fails
    /// ````markdown
    /// ```quote
    /// anonymous = true
    /// text = "Ring meg på 912 34 567, så forteller jeg mer."
    /// ```
    /// ````
    ///
    /// ## Passes
    /// ````markdown
    /// ```quote
    /// anonymous = true
    /// text = "Vi trenger et intranettløft!"
    /// author = "Virksomhetsleder"
    /// ```
    /// ````
    ///
    /// ## References
    /// The General Data Protection Regulation, article 5; the Norwegian Agency for Public and Financial Management, note 2022:2:
    /// the survey is anonymous.
    "private-phone", severity: Error, wcag: [], act: [], records: judge
}

fn judge(context: &RecordContext<'_>) -> Vec<Diagnostic> {
    let parts = context.anonymous_parts().into_iter();
    let found = parts.flat_map(|part| phones(part.text).into_iter().map(move |range| (part, range)));
    found
        .filter(|(part, range)| !is_own(context, &part.text[range.clone()]))
        .map(|(part, range)| {
            let message = Message::new("message").with("phone", masked(&part.text[range.clone()]));
            RULE.finding(part.place(range), message)
        })
        .collect()
}

/// The site’s own number is nobody’s.
fn is_own(context: &RecordContext<'_>, found: &str) -> bool {
    let last_digits = |text: &str| {
        let digits: Vec<char> = text.chars().rev().filter(char::is_ascii_digit).take(8).collect();
        digits
    };
    let contact = context.config.settings.contact.as_ref();
    let own = contact.and_then(|contact| contact.phone.as_ref());
    own.is_some_and(|own| last_digits(&own.value) == last_digits(found))
}
