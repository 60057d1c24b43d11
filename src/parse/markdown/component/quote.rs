//! A quotation with who said it.

use crate::config::read::FromToml;
use crate::config::read::declare::table;
use crate::parse::markdown::Writer;
use crate::parse::markdown::code::Fence;
use crate::span::{Span, Spanned};

table! {
    /// A quotation with who said it.
    struct Quote {
        /// Markdown.
        "text" text: Spanned<String>,
        /// Who said it.
        "author" author: Option<Spanned<String>>,
        /// The work that it is from.
        "source" source: Option<Spanned<String>>,
        /// Address of the work.
        "url" url: Option<Spanned<String>>,
        /// Language of the text, when it is not the page's.
        "lang" lang: Option<Spanned<String>>,
        /// Whether nobody may know who said it: it holds no private address and no telephone number.
        "anonymous" anonymous: bool = false,
    }
}

pub fn schema() -> serde_json::Value {
    Quote::schema()
}

pub fn write(writer: &mut Writer<'_>, fence: &Fence, span: Span) {
    let Some(quote) = writer.component::<Quote>(fence, span) else {
        return;
    };
    if quote.anonymous {
        writer.anonymous.push(span);
    }
    writer.out.push("<figure class=\"quote\"");
    writer.out.marker(span);
    writer.out.push("><blockquote");
    let outer = writer.prose.lang.clone();
    if let Some(lang) = &quote.lang {
        writer.out.attribute("lang", &lang.value);
        writer.set_language(Some(lang.value.as_str().into()));
    }
    writer.out.marker(quote.text.span);
    writer.out.push(">");
    writer.quotation(|writer| writer.nested(&quote.text.value, quote.text.span));
    writer.out.push("</blockquote>");
    writer.set_language(outer);
    if quote.author.is_some() || quote.source.is_some() {
        writer.out.open("figcaption", span);
        writer.next_prose();
        if let Some(author) = &quote.author {
            writer.line(author);
        }
        if let Some(source) = &quote.source {
            writer.out.push(if quote.author.is_some() { ", " } else { "" });
            writer.out.open("cite", source.span);
            match quote.url {
                Some(url) => {
                    let span = url.span;
                    writer.start_link_at(url, span);
                    writer.line(source);
                    writer.end_link();
                }
                None => writer.line(source),
            }
            writer.out.push("</cite>");
        }
        writer.next_prose();
        writer.out.push("</figcaption>");
    }
    writer.out.push("</figure>");
}
