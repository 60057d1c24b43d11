//! A card with ways to reach someone.

use crate::config::is_email;
use crate::config::read::FromToml;
use crate::config::read::declare::table;
use crate::diagnostic::Message;
use crate::parse::markdown::Writer;
use crate::parse::markdown::code::Fence;
use crate::span::{Span, Spanned};

table! {
    /// A card with ways to reach someone.
    struct Contact {
        /// Unit, role or office.
        "name" name: Spanned<String>,
        /// What it can be asked about.
        "about" about: Option<Spanned<String>>,
        "email" email: Option<Spanned<String>>,
        "phone" phone: Option<Spanned<String>>,
        "address" address: Option<Spanned<String>>,
        "hours" hours: Option<Spanned<String>>,
        /// Page with more, as a source link or an address.
        "page" page: Option<Spanned<String>>,
        /// Text of the link to the page.
        "page-title" page_title: Option<Spanned<String>>,
    }
}

pub fn schema() -> serde_json::Value {
    Contact::schema()
}

pub fn write(writer: &mut Writer<'_>, fence: &Fence, span: Span) {
    let Some(contact) = writer.component::<Contact>(fence, span) else {
        return;
    };
    writer.out.push("<div class=\"contact-card\"");
    writer.out.marker(span);
    writer.out.push(">\n");
    writer.line_in("p", Some("contact-name"), &contact.name);
    if let Some(about) = &contact.about {
        writer.line_in("p", None, about);
    }
    writer.out.open("ul", span);
    writer.out.push("\n");
    if let Some(email) = &contact.email {
        if !is_email(&email.value) {
            let message = Message::new("email").with("key", "email").with("value", &email.value);
            writer.report_at("invalid-value", email.span, message);
        }
        let word = &writer.words.email;
        item(writer, Some(word), email, Some(format!("mailto:{}", email.value)));
    }
    if let Some(phone) = &contact.phone {
        let word = &writer.words.phone;
        item(writer, Some(word), phone, Some(telephone(&phone.value)));
    }
    if let Some(address) = &contact.address {
        item(writer, None, address, None);
    }
    if let Some(hours) = &contact.hours {
        let word = &writer.words.hours;
        item(writer, Some(word), hours, None);
    }
    if let Some(page) = &contact.page {
        let title = contact.page_title.as_ref().unwrap_or(page);
        item(writer, None, title, Some(page.value.clone()));
    }
    writer.out.push("</ul>\n</div>");
}

fn item(writer: &mut Writer<'_>, word: Option<&String>, value: &Spanned<String>, target: Option<String>) {
    writer.next_prose();
    writer.out.open("li", value.span);
    if let Some(word) = word {
        writer.out.text(word);
        writer.out.push(": ");
    }
    match target {
        Some(target) => {
            writer.start_link_at(Spanned::new(target, value.span), value.span);
            writer.line(value);
            writer.end_link();
        }
        None => writer.line(value),
    }
    writer.next_prose();
    writer.out.push("</li>\n");
}

/// A `tel:` address: digits and a leading plus; a number without a country is Norwegian when it has eight digits.
fn telephone(text: &str) -> String {
    let digits: String = text.chars().filter(char::is_ascii_digit).collect();
    let prefix = if text.trim_start().starts_with('+') {
        "+"
    } else if digits.len() == 8 {
        "+47"
    } else {
        ""
    };
    format!("tel:{prefix}{digits}")
}
