//! The preview server: the site's bytes from memory, and a stream that says when they changed.

use std::collections::BTreeMap;
use std::convert::Infallible;
use std::net::{Ipv4Addr, SocketAddr};
use std::sync::Arc;

use axum::Router;
use axum::extract::State;
use axum::http::{StatusCode, Uri, header};
use axum::response::sse::{Event, KeepAlive, Sse};
use axum::response::{IntoResponse, Redirect, Response};
use axum::routing::get;
use futures_util::stream::{self, Stream};
use tokio::net::TcpListener;

use crate::cli::serve::{Shown, panel};

/// What is shown at one moment.
#[derive(Debug, Clone, Default)]
pub struct Snapshot {
    /// Grows by one each time.
    pub version: u64,
    /// Output path without a leading slash, and the bytes that `build` would write.
    pub files: BTreeMap<String, Arc<[u8]>>,
    /// Language tags in the site's order: a path without one is looked up in each.
    pub languages: Vec<String>,
    /// What is put into each page of the response: the findings and the reload script.
    pub panel: String,
}

/// How many ports are tried after the wished one.
const PORTS: u16 = 20;

/// A listener on the wished port, or on the next one that is free.
///
/// # Errors
/// The last port's error when none is free.
pub async fn listen(port: u16) -> std::io::Result<TcpListener> {
    let mut last = None;
    for candidate in port..=port.saturating_add(PORTS) {
        match TcpListener::bind(SocketAddr::from((Ipv4Addr::LOCALHOST, candidate))).await {
            Ok(listener) => return Ok(listener),
            Err(error) => last = Some(error),
        }
    }
    Err(last.unwrap_or_else(|| std::io::ErrorKind::AddrInUse.into()))
}

/// Answers until the future is dropped.
///
/// # Errors
/// When the listener fails.
pub async fn serve(listener: TcpListener, shown: Shown) -> std::io::Result<()> {
    let routes = Router::new()
        .route(panel::EVENTS, get(events))
        .route(
            panel::SCRIPT,
            get(async || ([(header::CONTENT_TYPE, "text/javascript")], panel::script())),
        )
        .route(
            panel::STYLE,
            get(async || ([(header::CONTENT_TYPE, "text/css")], panel::style())),
        )
        .fallback(get(page))
        .with_state(shown);
    axum::serve(listener, routes).await
}

/// Says when the page that the query names has become another: a reader is not disturbed by changes elsewhere.
async fn events(State(shown): State<Shown>, uri: Uri) -> Sse<impl Stream<Item = Result<Event, Infallible>>> {
    let path = percent_decode(uri.query().unwrap_or_default().trim_start_matches('/'));
    let site = shown.sender.subscribe();
    let seen = Arc::clone(&site.borrow());
    let stream = stream::unfold((site, seen, path), async |(mut site, mut seen, path)| {
        loop {
            site.changed().await.ok()?;
            let now = Arc::clone(&site.borrow_and_update());
            let differs = now.panel != seen.panel || bytes_at(&now, &path) != bytes_at(&seen, &path);
            seen = now;
            if differs {
                let event = Event::default().data(seen.version.to_string());
                return Some((Ok(event), (site, seen, path)));
            }
        }
    });
    Sse::new(stream).keep_alive(KeepAlive::default())
}

fn bytes_at<'a>(snapshot: &'a Snapshot, path: &str) -> Option<&'a [u8]> {
    match find(snapshot, path) {
        Found::File(_, bytes) => Some(bytes),
        Found::Folder | Found::Nothing => None,
    }
}

async fn page(State(shown): State<Shown>, uri: Uri) -> Response {
    let snapshot = shown.snapshot();
    let path = percent_decode(uri.path().trim_start_matches('/'));
    match find(&snapshot, &path) {
        Found::File(path, bytes) => {
            if path.ends_with(".html") {
                shown.note(path);
            }
            answer(&snapshot, StatusCode::OK, path, bytes)
        }
        Found::Folder => Redirect::permanent(&format!("{}/", uri.path())).into_response(),
        Found::Nothing => missing(&snapshot, &path),
    }
}

enum Found<'a> {
    File(&'a str, &'a [u8]),
    /// The path of a page without its final slash.
    Folder,
    Nothing,
}

fn find<'a>(snapshot: &'a Snapshot, path: &str) -> Found<'a> {
    let stated = std::iter::once(path.to_owned());
    let guessed = snapshot
        .languages
        .iter()
        .filter(|_| !path.is_empty())
        .map(|lang| format!("{lang}/{path}"));
    for path in stated.chain(guessed) {
        let name = if path.is_empty() || path.ends_with('/') {
            format!("{path}index.html")
        } else {
            path
        };
        if let Some((name, bytes)) = snapshot.files.get_key_value(&name) {
            return Found::File(name, bytes);
        }
        if snapshot.files.contains_key(&format!("{name}/index.html")) {
            return Found::Folder;
        }
    }
    Found::Nothing
}

fn missing(snapshot: &Snapshot, path: &str) -> Response {
    let language = path.split('/').next().unwrap_or_default();
    let named = snapshot.files.get_key_value(&format!("{language}/404.html"));
    match named.or_else(|| snapshot.files.get_key_value("404.html")) {
        Some((name, bytes)) => answer(snapshot, StatusCode::NOT_FOUND, name, bytes),
        None => StatusCode::NOT_FOUND.into_response(),
    }
}

fn answer(snapshot: &Snapshot, status: StatusCode, path: &str, bytes: &[u8]) -> Response {
    let kind = content_type(path);
    let body = if kind.starts_with("text/html") {
        with_panel(bytes, &snapshot.panel)
    } else {
        bytes.to_vec()
    };
    (
        status,
        [(header::CONTENT_TYPE, kind), (header::CACHE_CONTROL, "no-store")],
        body,
    )
        .into_response()
}

/// The page's bytes with the panel before its end; the bytes themselves are those that `build` writes.
fn with_panel(page: &[u8], panel: &str) -> Vec<u8> {
    const END: &[u8] = b"</body>";
    let at = page
        .windows(END.len())
        .rposition(|part| part == END)
        .unwrap_or(page.len());
    [&page[..at], panel.as_bytes(), &page[at..]].concat()
}

fn content_type(path: &str) -> &'static str {
    match path.rsplit('.').next().unwrap_or_default() {
        "html" => "text/html; charset=utf-8",
        "css" => "text/css; charset=utf-8",
        "js" => "text/javascript; charset=utf-8",
        "json" => "application/json",
        "xml" => "application/xml",
        "ics" => "text/calendar; charset=utf-8",
        "csv" => "text/csv; charset=utf-8",
        "txt" => "text/plain; charset=utf-8",
        "svg" => "image/svg+xml",
        "png" => "image/png",
        "jpg" | "jpeg" => "image/jpeg",
        "avif" => "image/avif",
        "webp" => "image/webp",
        "gif" => "image/gif",
        "ico" => "image/x-icon",
        "pdf" => "application/pdf",
        "mp4" => "video/mp4",
        "webm" => "video/webm",
        "vtt" => "text/vtt; charset=utf-8",
        _ => "application/octet-stream",
    }
}

fn percent_decode(path: &str) -> String {
    percent_encoding::percent_decode_str(path)
        .decode_utf8_lossy()
        .into_owned()
}
