//! The catalogue of platforms: names, address patterns and limits.
//!
//! Limits are in characters as the platforms' own help pages give them; `None` where there is none or none is published.

use crate::parse::record::channel::Direction;

/// A kind of place that a channel can be.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Platform {
    pub id: &'static str,
    /// Name to readers, the same in every language; a register text `platform.<id>` stands in where it is translated.
    pub name: &'static str,
    /// Other names, in lower case.
    pub aliases: &'static [&'static str],
    /// Hosts of account addresses.
    pub hosts: &'static [&'static str],
    /// How the path of an account's address begins.
    pub path: &'static str,
    /// Longest text of a post.
    pub text_limit: Option<u32>,
    /// Longest text alternative of an image.
    pub alt_limit: Option<u32>,
    /// Whether readers need an account to follow.
    pub requires_account: bool,
    pub direction: Direction,
    /// A service where others write too: debate rules and moderation belong to it.
    pub social: bool,
}

const fn social(
    id: &'static str,
    name: &'static str,
    aliases: &'static [&'static str],
    hosts: &'static [&'static str],
    text_limit: Option<u32>,
    alt_limit: Option<u32>,
) -> Platform {
    Platform {
        id,
        name,
        aliases,
        hosts,
        path: "/",
        text_limit,
        alt_limit,
        requires_account: true,
        direction: Direction::Push,
        social: true,
    }
}

const fn own(id: &'static str, name: &'static str, aliases: &'static [&'static str], direction: Direction) -> Platform {
    Platform {
        id,
        name,
        aliases,
        hosts: &[],
        path: "/",
        text_limit: None,
        alt_limit: None,
        requires_account: false,
        direction,
        social: false,
    }
}

/// Every platform that veksle knows; a channel may be on another, with a hint.
pub static PLATFORMS: &[Platform] = &[
    social(
        "x",
        "X",
        &["twitter", "x/twitter"],
        &["x.com", "twitter.com"],
        Some(280),
        Some(1000),
    ),
    social(
        "facebook",
        "Facebook",
        &["fb", "meta"],
        &["facebook.com", "fb.com"],
        Some(63_206),
        None,
    ),
    social(
        "instagram",
        "Instagram",
        &["insta", "ig"],
        &["instagram.com"],
        Some(2200),
        Some(100),
    ),
    social("linkedin", "LinkedIn", &[], &["linkedin.com"], Some(3000), Some(4086)),
    social("snapchat", "Snapchat", &["snap"], &["snapchat.com"], Some(250), None),
    Platform {
        path: "/@",
        ..social("tiktok", "TikTok", &["tik tok"], &["tiktok.com"], Some(2200), None)
    },
    Platform {
        requires_account: false,
        ..social(
            "youtube",
            "YouTube",
            &["yt"],
            &["youtube.com", "youtu.be"],
            Some(5000),
            None,
        )
    },
    Platform {
        requires_account: false,
        path: "/profile/",
        ..social("bluesky", "Bluesky", &["bsky"], &["bsky.app"], Some(300), Some(2000))
    },
    Platform {
        path: "/@",
        requires_account: false,
        ..social("mastodon", "Mastodon", &["fediverse"], &[], Some(500), Some(1500))
    },
    Platform {
        path: "/@",
        ..social(
            "threads",
            "Threads",
            &[],
            &["threads.net", "threads.com"],
            Some(500),
            Some(1000),
        )
    },
    Platform {
        requires_account: false,
        ..social("flickr", "Flickr", &[], &["flickr.com"], None, None)
    },
    own(
        "email",
        "E-post",
        &["e-mail", "mail", "e-post", "epost"],
        Direction::Both,
    ),
    own(
        "newsletter",
        "Nyhetsbrev",
        &["nyhetsbrev", "nyheitsbrev"],
        Direction::Push,
    ),
    Platform {
        text_limit: Some(160),
        ..own("sms", "SMS", &["text message"], Direction::Push)
    },
    own("letter", "Brev", &["brev", "digital post"], Direction::Push),
    own("brochure", "Brosjyre", &["brosjyre", "folder"], Direction::Push),
    own("poster", "Plakat", &["plakat"], Direction::Push),
    own("press", "Presse", &["presse", "media"], Direction::Push),
    own("meeting", "Møte", &["møte", "folkemøte"], Direction::Both),
    own("event", "Arrangement", &["arrangement", "conference"], Direction::Both),
    Platform {
        requires_account: true,
        ..own("intranet", "Intranett", &["intranett"], Direction::Pull)
    },
    own(
        "own-site",
        "Nettsted",
        &["website", "web site", "nettsted", "nettstad", "nettside"],
        Direction::Pull,
    ),
    own("api", "API", &["open data", "åpne data", "opne data"], Direction::Pull),
    own(
        "info-screen",
        "Informasjonsskjerm",
        &["infoskjerm", "info screen"],
        Direction::Push,
    ),
    own(
        "distributor",
        "Tredjepart",
        &["third party", "tredjepart", "distributør"],
        Direction::Push,
    ),
];

/// The platform of an id, name or alias, in any case.
#[must_use]
pub fn find(name: &str) -> Option<&'static Platform> {
    let name = name.trim().to_lowercase();
    PLATFORMS.iter().find(|platform| {
        platform.id == name || platform.name.to_lowercase() == name || platform.aliases.contains(&name.as_str())
    })
}

/// The platform whose accounts live at an address.
#[must_use]
pub fn of_address(address: &str) -> Option<&'static Platform> {
    let host = url::Url::parse(address).ok()?.host_str()?.to_lowercase();
    let on = |known: &str| host == known || host.strip_suffix(known).is_some_and(|rest| rest.ends_with('.'));
    PLATFORMS
        .iter()
        .find(|platform| platform.hosts.iter().any(|known| on(known)))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_platform_is_found_by_any_of_its_names() {
        for (name, id) in [
            ("Twitter", "x"),
            ("X", "x"),
            ("e-post", "email"),
            (" Facebook ", "facebook"),
        ] {
            assert_eq!(find(name).map(|platform| platform.id), Some(id), "{name}");
        }
        assert_eq!(find("myspace"), None);
    }

    #[test]
    fn an_address_tells_its_platform() {
        for (address, id) in [
            ("https://www.facebook.com/etaten", "facebook"),
            ("https://twitter.com/etaten", "x"),
        ] {
            assert_eq!(of_address(address).map(|platform| platform.id), Some(id), "{address}");
        }
        assert_eq!(of_address("https://notfacebook.com/etaten"), None);
    }
}
