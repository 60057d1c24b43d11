//! What a link that leads nowhere may have meant.

use crate::config::read::nearest;
use crate::site::link::Links;
use crate::source::Sources;

/// The page whose key is most like `key`, or that has the same name in another folder.
pub fn page(links: &Links<'_>, key: &str) -> Option<String> {
    let keys = || links.groups.keys().copied();
    let name = last(key);
    let near = keys()
        .find(|other| name != "_index" && last(other) == name)
        .or_else(|| nearest(key, keys()));
    near.map(|key| format!("/{key}.md"))
}

/// The source of the page whose address, or folder, was written instead.
pub fn source_of(links: &Links<'_>, path: &str) -> Option<String> {
    let path = path.trim_matches('/');
    let folder = if path.is_empty() {
        "_index".to_owned()
    } else {
        format!("{path}/_index")
    };
    let placed = &links.outline.placed;
    let by_address = || placed.iter().find(|page| page.url.trim_matches('/') == path);
    let key = links
        .groups
        .keys()
        .find(|key| **key == folder || **key == path)
        .copied()
        .or_else(|| by_address().map(|page| links.outline.group(page.group).key.as_str()))?;
    Some(format!("/{key}.md"))
}

/// The file whose path is most like `path`, or that has the same name in another folder.
pub fn file(sources: &Sources, path: &str) -> Option<String> {
    let content = sources
        .under("content/")
        .map(|(_, source)| &source.path["content/".len()..]);
    let paths: Vec<&str> = content
        .chain(
            sources
                .under("static/")
                .map(|(_, source)| &source.path["static/".len()..]),
        )
        .filter(|path| super::path::may_publish(path))
        .collect();
    let same = paths.iter().find(|other| last(other) == last(path)).copied();
    same.or_else(|| nearest(path, paths.iter().copied()))
        .map(|path| format!("/{path}"))
}

fn last(path: &str) -> &str {
    path.rsplit('/').next().unwrap_or(path)
}
