//! The role that an element has by its name and attributes, after HTML-AAM and SVG-AAM.

use super::role::Role;
use super::semantics::Semantics;
use crate::html::dom::{Dom, Kind, NodeId};
use crate::html::table;
use crate::html::tag::{Namespace, Tag};

/// The role of an element whose ancestors are known; none where the specifications give none.
#[must_use]
pub fn implicit_role(known: &Semantics<'_>, id: NodeId) -> Option<Role> {
    match known.dom.get(id).kind {
        Kind::Element(Namespace::Html, tag) => html_role(known, id, tag),
        Kind::Element(Namespace::Svg, tag) => svg_role(known.dom, id, tag),
        Kind::Element(Namespace::MathMl, Tag::Math) => Some(Role::Math),
        _ => None,
    }
}

fn html_role(known: &Semantics<'_>, id: NodeId, tag: Tag) -> Option<Role> {
    let dom = known.dom;
    Some(match tag {
        Tag::A | Tag::Area if dom.has_attr(id, "href") => Role::Link,
        Tag::Aside if is_in_sectioning(dom, id) && !has_author_name(dom, id) => Role::Generic,
        Tag::Button => Role::Button,
        Tag::Footer if !is_in_sectioning_or_main(known, id) => Role::ContentInfo,
        Tag::Header if !is_in_sectioning_or_main(known, id) => Role::Banner,
        Tag::Form if !has_author_name(dom, id) => Role::Generic,
        Tag::Img => return Some(img_role(dom, id)),
        Tag::Input => return input_role(dom, id),
        Tag::Li if is_list_item(known, id) => Role::ListItem,
        Tag::Section if has_author_name(dom, id) => Role::Region,
        Tag::Select => select_role(dom, id),
        Tag::Td | Tag::Th => return cell_role(known, id, tag),
        Tag::Tr | Tag::Tbody | Tag::Thead | Tag::Tfoot => return row_role(known, id, tag),
        _ => return plain_role(tag),
    })
}

/// Roles that depend on the tag alone.
const fn plain_role(tag: Tag) -> Option<Role> {
    Some(match tag {
        Tag::A
        | Tag::Area
        | Tag::B
        | Tag::Bdi
        | Tag::Bdo
        | Tag::Body
        | Tag::Data
        | Tag::Div
        | Tag::Footer
        | Tag::Header
        | Tag::I
        | Tag::Li
        | Tag::Pre
        | Tag::Q
        | Tag::Samp
        | Tag::Section
        | Tag::Small
        | Tag::Span
        | Tag::U
        | Tag::Big
        | Tag::Tt
        | Tag::Font
        | Tag::Center => Role::Generic,
        Tag::Address | Tag::Details | Tag::Fieldset | Tag::Hgroup | Tag::Optgroup => Role::Group,
        Tag::Article => Role::Article,
        Tag::Aside => Role::Complementary,
        Tag::Blockquote => Role::Blockquote,
        Tag::Caption => Role::Caption,
        Tag::Code => Role::Code,
        Tag::Datalist => Role::ListBox,
        Tag::Dd => Role::Definition,
        Tag::Del | Tag::S => Role::Deletion,
        Tag::Dfn | Tag::Dt => Role::Term,
        Tag::Dialog => Role::Dialog,
        Tag::Em => Role::Emphasis,
        Tag::Figure => Role::Figure,
        Tag::Form => Role::Form,
        Tag::H1 | Tag::H2 | Tag::H3 | Tag::H4 | Tag::H5 | Tag::H6 => Role::Heading,
        Tag::Hr => Role::Separator,
        Tag::Html => Role::Document,
        Tag::Ins => Role::Insertion,
        Tag::Main => Role::Main,
        Tag::Menu | Tag::Ol | Tag::Ul | Tag::Dir => Role::List,
        Tag::Meter => Role::Meter,
        Tag::Nav => Role::Navigation,
        Tag::Option => Role::Option,
        Tag::Output => Role::Status,
        Tag::P => Role::Paragraph,
        Tag::Progress => Role::ProgressBar,
        Tag::Search => Role::Search,
        Tag::Strong => Role::Strong,
        Tag::Sub => Role::Subscript,
        Tag::Sup => Role::Superscript,
        Tag::Table => Role::Table,
        Tag::Textarea => Role::TextBox,
        Tag::Time => Role::Time,
        _ => return None,
    })
}

/// An image whose text alternative is empty says that it is decoration.
fn img_role(dom: &Dom, id: NodeId) -> Role {
    if dom.attr(id, "alt") == Some("") {
        Role::None
    } else {
        Role::Img
    }
}

fn input_role(dom: &Dom, id: NodeId) -> Option<Role> {
    let kind = dom.attr(id, "type").unwrap_or("text").to_ascii_lowercase();
    let has_list = dom
        .attr(id, "list")
        .and_then(|list| dom.by_id(list))
        .is_some_and(|list| dom.is(list, Tag::Datalist));
    Some(match kind.as_str() {
        "button" | "image" | "reset" | "submit" => Role::Button,
        "checkbox" => Role::Checkbox,
        "number" => Role::SpinButton,
        "radio" => Role::Radio,
        "range" => Role::Slider,
        "color" | "date" | "datetime-local" | "file" | "hidden" | "month" | "password" | "time" | "week" => {
            return None;
        }
        _ if has_list => Role::Combobox,
        "search" => Role::SearchBox,
        _ => Role::TextBox,
    })
}

fn select_role(dom: &Dom, id: NodeId) -> Role {
    let size = dom
        .attr(id, "size")
        .and_then(|size| size.trim().parse::<u32>().ok())
        .unwrap_or(0);
    if dom.has_attr(id, "multiple") || size > 1 {
        Role::ListBox
    } else {
        Role::Combobox
    }
}

/// A list item of a list that has given up being one is nothing in particular.
fn is_list_item(known: &Semantics<'_>, id: NodeId) -> bool {
    let parent = known.dom.parent(id);
    parent.is_some_and(|list| {
        matches!(known.dom.html_tag(list), Some(Tag::Ul | Tag::Ol | Tag::Menu | Tag::Dir))
            && !known.role(list).is_some_and(Role::is_none)
    })
}

/// The role of the table that a row or cell belongs to.
fn table_role(known: &Semantics<'_>, id: NodeId) -> Option<Role> {
    let table = known.dom.closest(id, Tag::Table)?;
    known.role(table)
}

fn row_role(known: &Semantics<'_>, id: NodeId, tag: Tag) -> Option<Role> {
    let role = if tag == Tag::Tr { Role::Row } else { Role::RowGroup };
    matches!(table_role(known, id)?, Role::Table | Role::Grid | Role::TreeGrid).then_some(role)
}

fn cell_role(known: &Semantics<'_>, id: NodeId, tag: Tag) -> Option<Role> {
    let cell = match table_role(known, id)? {
        Role::Table => Role::Cell,
        Role::Grid | Role::TreeGrid => Role::GridCell,
        _ => return None,
    };
    if tag == Tag::Td {
        return Some(cell);
    }
    Some(match known.tables.header(id) {
        Some(table::Header::Column) => Role::ColumnHeader,
        Some(table::Header::Row) => Role::RowHeader,
        None => cell,
    })
}

fn is_in_sectioning(dom: &Dom, id: NodeId) -> bool {
    dom.ancestors(id).any(|above| {
        matches!(
            dom.html_tag(above),
            Some(Tag::Article | Tag::Aside | Tag::Nav | Tag::Section)
        )
    })
}

fn is_in_sectioning_or_main(known: &Semantics<'_>, id: NodeId) -> bool {
    let by_role = |role| {
        matches!(
            role,
            Role::Article | Role::Complementary | Role::Main | Role::Navigation | Role::Region
        )
    };
    known.dom.ancestors(id).any(|above| {
        matches!(
            known.dom.html_tag(above),
            Some(Tag::Article | Tag::Aside | Tag::Main | Tag::Nav | Tag::Section)
        ) || known.explicit_role(above).is_some_and(by_role)
    })
}

/// Whether an author names the element by an attribute; what the name is does not matter here.
fn has_author_name(dom: &Dom, id: NodeId) -> bool {
    let written = |name| dom.attr(id, name).is_some_and(|text| !text.trim().is_empty());
    written("aria-label")
        || written("title")
        || dom
            .tokens(id, "aria-labelledby")
            .any(|reference| dom.by_id(reference).is_some())
}

fn svg_role(dom: &Dom, id: NodeId, tag: Tag) -> Option<Role> {
    Some(match tag {
        Tag::Svg => Role::GraphicsDocument,
        Tag::A if dom.has_attr(id, "href") || dom.has_attr(id, "xlink:href") => Role::Link,
        Tag::Image => Role::Img,
        Tag::A | Tag::Text | Tag::Tspan | Tag::TextPath if !is_described(dom, id) => Role::Generic,
        _ if !is_described(dom, id) => return None,
        Tag::A | Tag::G | Tag::Text | Tag::Tspan | Tag::TextPath => Role::Group,
        Tag::ForeignObject | Tag::Symbol | Tag::Use => Role::GraphicsObject,
        Tag::Circle | Tag::Ellipse | Tag::Line | Tag::Path | Tag::Polygon | Tag::Polyline | Tag::Rect => {
            Role::GraphicsSymbol
        }
        _ => return None,
    })
}

/// Whether an SVG element carries words that make it part of the accessibility tree.
fn is_described(dom: &Dom, id: NodeId) -> bool {
    has_author_name(dom, id)
        || dom.child_elements(id).any(|child| {
            matches!(
                dom.get(child).kind,
                Kind::Element(Namespace::Svg, Tag::Title | Tag::Desc)
            ) && !dom.text(child).trim().is_empty()
        })
}
