//! A text that opens on demand.

use crate::config::read::FromToml;
use crate::config::read::declare::table;
use crate::parse::markdown::Writer;
use crate::parse::markdown::code::Fence;
use crate::parse::markdown::component::Summary;
use crate::span::{Span, Spanned};

table! {
    /// A text that opens on demand.
    struct Details {
        /// What is shown before it is opened.
        "summary" summary: Spanned<String>,
        /// Markdown.
        "body" body: Spanned<String>,
    }
}

pub fn schema() -> serde_json::Value {
    Details::schema()
}

pub fn write(writer: &mut Writer<'_>, fence: &Fence, span: Span) {
    let Some(details) = writer.component::<Details>(fence, span) else {
        return;
    };
    writer.details(span, Summary::Written(&details.summary), &details.body);
}
