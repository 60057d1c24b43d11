use crate::check::personal::{emails, masked};
use crate::check::record::RecordContext;
use crate::check::rule::rule;
use crate::diagnostic::{Diagnostic, Message};

rule! {
    /// No e-mail address stands in an anonymous part.
    ///
    /// ## Why
    /// Those who answered a survey, or spoke on condition that nobody would know, are known again by an address. A document with
    /// `anonymous = true` is anonymous as a whole, a quotation with `anonymous = true` by itself. The site’s own
    /// addresses may stand there.
    ///
    /// ## Fails
    /// ````markdown
    /// ```quote
    /// anonymous = true
    /// text = "Skriv til meg på kari@example.com, så forteller jeg mer."
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
    "private-email", severity: Error, wcag: [], act: [], records: judge
}

fn judge(context: &RecordContext<'_>) -> Vec<Diagnostic> {
    let parts = context.anonymous_parts().into_iter();
    let found = parts.flat_map(|part| emails(part.text).into_iter().map(move |range| (part, range)));
    found
        .filter(|(part, range)| !is_own(context, &part.text[range.clone()]))
        .map(|(part, range)| {
            let message = Message::new("message").with("email", masked(&part.text[range.clone()]));
            RULE.finding(part.place(range), message)
        })
        .collect()
}

/// The site’s own addresses are nobody’s.
fn is_own(context: &RecordContext<'_>, found: &str) -> bool {
    let settings = &context.config.settings;
    let contact = settings.contact.as_ref().and_then(|contact| contact.email.as_ref());
    let mut own = [settings.postmottak.as_ref(), contact].into_iter().flatten();
    own.any(|own| own.value.eq_ignore_ascii_case(found))
}
