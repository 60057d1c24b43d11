//! A film with captions and a text that says what it says.

use crate::config::read::declare::table;
use crate::config::read::{FromToml, Texts};
use crate::diagnostic::{Message, Severity};
use crate::parse::markdown::Writer;
use crate::parse::markdown::code::Fence;
use crate::parse::markdown::component::Summary;
use crate::span::{Span, Spanned};

table! {
    /// A film with captions and transcript.
    struct Video {
        /// The film's file.
        "src" src: Spanned<String>,
        /// The film's name.
        "title" title: Spanned<String>,
        /// WebVTT file with captions, one or one in each language; required in the page's own.
        "captions" captions: Texts,
        /// What is said and shown, as Markdown.
        "transcript" transcript: Option<Spanned<String>>,
        /// Picture before the film starts.
        "poster" poster: Option<Spanned<String>>,
    }
}

pub fn schema() -> serde_json::Value {
    let mut schema = Video::schema();
    schema["required"] = serde_json::json!(["src", "title", "captions", "transcript"]);
    schema
}

pub fn write(writer: &mut Writer<'_>, fence: &Fence, span: Span) {
    let Some(video) = writer.component::<Video>(fence, span) else {
        return;
    };
    let config = writer.context.config;
    let own = config.tag(writer.lang);
    if video.captions.get(own).is_none() {
        let message = Message::new("message").with("language", own);
        let home = writer.first_line(fence, span);
        writer.report_as("video-without-captions", Severity::Error, home, message);
    }
    writer.out.push("<figure class=\"video\"");
    writer.out.marker(span);
    writer.out.push("><video controls preload=\"metadata\"");
    writer.out.attribute("aria-label", &video.title.value);
    writer.out.marker(span);
    writer.address(video.src, "src");
    if let Some(poster) = video.poster {
        writer.address(poster, "poster");
    }
    writer.out.push(">");
    tracks(writer, &video.captions);
    writer.out.push("</video>\n");
    writer.line_in("figcaption", None, &video.title);
    match video.transcript.filter(|text| !text.value.trim().is_empty()) {
        Some(transcript) => {
            let word = Summary::Word(&writer.words.transcript);
            writer.details(transcript.span, word, &transcript);
        }
        None => {
            let home = writer.first_line(fence, span);
            writer.report_as(
                "video-without-transcript",
                Severity::Error,
                home,
                Message::new("message"),
            );
        }
    }
    writer.out.push("</figure>");
}

fn tracks(writer: &mut Writer<'_>, captions: &Texts) {
    let config = writer.context.config;
    let single = captions.every.as_ref().map(|file| (config.tag(writer.lang), file));
    let each = captions.each.iter().map(|(tag, file)| (tag.value.as_str(), file));
    for (tag, file) in single.into_iter().chain(each) {
        let Some(lang) = config.languages.find(tag) else {
            crate::config::languages::check_tag(
                &Spanned::new(tag.to_owned(), file.span),
                &config.languages,
                &mut writer.findings,
            );
            continue;
        };
        let info = &config.info[lang];
        writer.out.push("<track kind=\"captions\"");
        writer.out.attribute("srclang", &info.html_lang);
        writer.out.attribute("label", &info.name);
        if lang == writer.lang {
            writer.out.push(" default");
        }
        writer.out.marker(file.span);
        writer.address(file.clone(), "src");
        writer.out.push(">");
    }
}
