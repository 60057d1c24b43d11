//! Element names as small numbers, so that rules and tables compare and index them instead of strings.

use super::key::Key;

/// The namespace of an element.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Namespace {
    Html,
    Svg,
    MathMl,
}

macro_rules! tags {
    ($($variant:ident $name:tt),* $(,)?) => {
        /// The local name of an element in any namespace; [`Tag::Other`] for custom and unknown elements.
        #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub enum Tag {
            $(#[doc = $name] $variant,)*
            Other,
        }

        impl Tag {
            /// How many values there are; a table indexed by `tag as usize` has this length.
            pub const COUNT: usize = Self::Other as usize + 1;

            const ALL: [Self; Self::COUNT] = [$(Self::$variant,)* Self::Other];

            /// The name; empty for [`Tag::Other`].
            #[must_use]
            pub const fn name(self) -> &'static str {
                match self {
                    $(Self::$variant => $name,)*
                    Self::Other => "",
                }
            }
        }
    };
}

/// How many slots the table of names has: sparse, so that few names share one.
const SLOTS: usize = 1024;

/// The first slot of a name.
const fn slot(name: &str) -> usize {
    Key::of(name).spread() as usize % SLOTS
}

/// The tags by the slots of their names; a name whose slot is taken has the next free one.
const BY_NAME: [Tag; SLOTS] = {
    let mut table = [Tag::Other; SLOTS];
    let mut at = 0;
    while at < Tag::COUNT - 1 {
        let tag = Tag::ALL[at];
        let mut free = slot(tag.name());
        while !matches!(table[free], Tag::Other) {
            free = (free + 1) % SLOTS;
        }
        table[free] = tag;
        at += 1;
    }
    table
};

impl Tag {
    /// The tag of a name as the parser gives it; in lower case, as it stands in a style sheet, that of any HTML element.
    #[must_use]
    pub fn from_name(name: &str) -> Self {
        let mut at = slot(name);
        loop {
            let tag = BY_NAME[at];
            if tag == Self::Other || tag.name() == name {
                return tag;
            }
            at = (at + 1) % SLOTS;
        }
    }
}

tags! {
    A "a", Abbr "abbr", Acronym "acronym", Address "address", Animate "animate", Area "area", Article "article",
    Aside "aside", Audio "audio", B "b", Base "base", Basefont "basefont", Bdi "bdi", Bdo "bdo", Bgsound "bgsound",
    Big "big", Blink "blink", Blockquote "blockquote", Body "body", Br "br", Button "button", Canvas "canvas",
    Caption "caption", Center "center", Circle "circle", Cite "cite", Code "code", Col "col", Colgroup "colgroup",
    Data "data", Datalist "datalist", Dd "dd", Defs "defs", Del "del", Desc "desc", Details "details", Dfn "dfn",
    Dialog "dialog", Dir "dir", Div "div", Dl "dl", Dt "dt", Ellipse "ellipse", Em "em", Embed "embed",
    Fieldset "fieldset", Figcaption "figcaption", Figure "figure", Font "font", Footer "footer",
    ForeignObject "foreignObject", Form "form", Frame "frame", Frameset "frameset", G "g", H1 "h1", H2 "h2", H3 "h3",
    H4 "h4", H5 "h5", H6 "h6", Head "head", Header "header", Hgroup "hgroup", Hr "hr", Html "html", I "i",
    Iframe "iframe", Image "image", Img "img", Input "input", Ins "ins", Kbd "kbd", Label "label", Legend "legend",
    Li "li", Line "line", LinearGradient "linearGradient", Link "link", Main "main", Map "map", Mark "mark",
    Marquee "marquee", Math "math", Menu "menu", Meta "meta", Metadata "metadata", Meter "meter", Nav "nav",
    Nobr "nobr", Noembed "noembed", Noframes "noframes", Noscript "noscript", Object "object", Ol "ol",
    Optgroup "optgroup", Option "option", Output "output", P "p", Param "param", Path "path", Picture "picture",
    Plaintext "plaintext", Polygon "polygon", Polyline "polyline", Pre "pre", Progress "progress", Q "q",
    Rect "rect", Rp "rp", Rt "rt", Rtc "rtc", Ruby "ruby", S "s", Samp "samp", Script "script", Search "search",
    Section "section", Select "select", Selectedcontent "selectedcontent", Slot "slot", Small "small",
    Source "source", Span "span", Strike "strike", Strong "strong", Style "style", Sub "sub", Summary "summary",
    Sup "sup", Svg "svg", Symbol "symbol", Table "table", Tbody "tbody", Td "td", Template "template", Text "text",
    TextPath "textPath", Textarea "textarea", Tfoot "tfoot", Th "th", Thead "thead", Time "time", Title "title",
    Tr "tr", Track "track", Tspan "tspan", Tt "tt", U "u", Ul "ul", Use "use", Var "var", Video "video",
    View "view", Wbr "wbr", Xmp "xmp",
}
