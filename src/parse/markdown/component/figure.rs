//! A picture with caption, source and data.

use crate::config::read::FromToml;
use crate::config::read::declare::table;
use crate::parse::document::Image;
use crate::parse::markdown::Writer;
use crate::parse::markdown::code::Fence;
use crate::span::{Span, Spanned};

table! {
    /// A picture with caption, source and data.
    struct Figure {
        /// The picture's file.
        "src" src: Spanned<String>,
        /// What the picture shows, for those who do not see it.
        "alt" alt: Option<Spanned<String>>,
        /// Whether it only decorates, so that it has no text alternative.
        "decorative" decorative: bool = false,
        /// Markdown.
        "caption" caption: Option<Spanned<String>>,
        /// Where the picture or its figures come from; Markdown.
        "source" source: Option<Spanned<String>>,
        /// File with the figures that it shows.
        "data" data: Option<Spanned<String>>,
    }
}

pub fn schema() -> serde_json::Value {
    Figure::schema()
}

pub fn write(writer: &mut Writer<'_>, fence: &Fence, span: Span) {
    let Some(figure) = writer.component::<Figure>(fence, span) else {
        return;
    };
    if figure.alt.is_none() && !figure.decorative {
        writer.missing_key("alt", fence, span);
    }
    writer.out.push("<figure class=\"figure\"");
    writer.out.marker(span);
    writer.out.push(">");
    writer.image(Image {
        target: figure.src,
        alt: figure.alt.map_or_else(String::new, |alt| alt.value),
        title: None,
        decorative: figure.decorative,
        span,
    });
    if figure.caption.is_some() || figure.source.is_some() || figure.data.is_some() {
        writer.out.open("figcaption", span);
        if let Some(caption) = &figure.caption {
            writer.nested(&caption.value, caption.span);
        }
        if let Some(source) = &figure.source {
            let word = &writer.words.source;
            writer.out.push("<p class=\"figure-source\"");
            writer.out.marker(source.span);
            writer.out.push(">");
            writer.out.text(word);
            writer.out.push(": ");
            writer.next_prose();
            writer.line(source);
            writer.next_prose();
            writer.out.push("</p>\n");
        }
        if let Some(data) = figure.data {
            let span = data.span;
            writer.out.open("p", span);
            writer.start_link_at(data, span);
            let word = &writer.words.data;
            writer.out.text(word);
            writer.plain.push_str(word);
            writer.end_link();
            writer.out.push("</p>\n");
        }
        writer.out.push("</figcaption>");
    }
    writer.out.push("</figure>");
}
