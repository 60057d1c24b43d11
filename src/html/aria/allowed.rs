//! Which roles authors may give an element, after «ARIA in HTML».

use super::focus::is_type;
use super::role::Role::{self, *};
use super::semantics::Semantics;
use crate::html::dom::{Dom, NodeId};
use crate::html::tag::Tag;

/// Whether a role may stand on an element: its own, or one of those that are allowed there. The roles of the publishing
/// module are allowed wherever others are.
#[must_use]
pub fn is_allowed(semantics: &Semantics<'_>, id: NodeId, role: Role) -> bool {
    let own = semantics.implicit_role(id) == Some(role);
    let Some(allowed) = semantics
        .dom
        .html_tag(id)
        .and_then(|tag| allowed(semantics.dom, id, tag))
    else {
        return true;
    };
    own || allowed.contains(&role)
        || role.is_none() && allowed.contains(&None)
        || role.name().starts_with("doc-") && !allowed.is_empty()
}

const ACTIONS: &[Role] = &[
    Button,
    Checkbox,
    Combobox,
    GridCell,
    Link,
    MenuItem,
    MenuItemCheckbox,
    MenuItemRadio,
    Option,
    Radio,
    Separator,
    Slider,
    Switch,
    Tab,
    TreeItem,
];
const PICTURES: &[Role] = &[
    Button,
    Checkbox,
    Img,
    Link,
    Math,
    MenuItem,
    MenuItemCheckbox,
    MenuItemRadio,
    Meter,
    Option,
    ProgressBar,
    Radio,
    ScrollBar,
    Separator,
    Slider,
    Switch,
    Tab,
    TreeItem,
];
const LISTS: &[Role] = &[
    Directory, Group, List, ListBox, Menu, MenuBar, None, RadioGroup, TabList, ToolBar, Tree,
];
const ITEMS: &[Role] = &[
    ListItem,
    MenuItem,
    MenuItemCheckbox,
    MenuItemRadio,
    None,
    Option,
    Radio,
    Separator,
    Tab,
    TreeItem,
];
const SECTIONS: &[Role] = &[
    Alert,
    AlertDialog,
    Application,
    Banner,
    Complementary,
    ContentInfo,
    Dialog,
    Document,
    Feed,
    Group,
    Log,
    Main,
    Marquee,
    Navigation,
    None,
    Note,
    Region,
    Search,
    Status,
    TabPanel,
];

/// The roles that an element may have beside its own; `Option::None` where it may have any.
fn allowed(dom: &Dom, id: NodeId, tag: Tag) -> std::option::Option<&'static [Role]> {
    Some(match tag {
        Tag::A if dom.has_attr(id, "href") => ACTIONS,
        Tag::Area if dom.has_attr(id, "href") => &[Button, Link],
        Tag::Article => &[Application, Document, Feed, Main, None, Region],
        Tag::Aside => &[Complementary, Feed, None, Note, Region, Search],
        Tag::Audio | Tag::Video => &[Application],
        Tag::Button => ACTIONS,
        Tag::Dialog => &[AlertDialog],
        Tag::Dl => &[Group, List, None],
        Tag::Dt => &[ListItem],
        Tag::Embed => &[Application, Document, Img, None],
        Tag::Fieldset => &[None, RadioGroup],
        Tag::Figcaption => &[Group, None],
        Tag::Footer => &[ContentInfo, Group, None],
        Tag::Form => &[Form, None, Search],
        Tag::H1 | Tag::H2 | Tag::H3 | Tag::H4 | Tag::H5 | Tag::H6 => &[None, Tab],
        Tag::Header => &[Banner, Group, None],
        Tag::Hr => &[None],
        Tag::Iframe => &[Application, Document, Img, None],
        Tag::Img if dom.attr(id, "alt") == Some("") => &[None],
        Tag::Img => PICTURES,
        Tag::Input => input(dom, id),
        Tag::Li => ITEMS,
        Tag::Menu | Tag::Ol | Tag::Ul => LISTS,
        Tag::Nav => &[Menu, MenuBar, None, TabList],
        Tag::Object => &[Application, Document, Img],
        Tag::Search => &[Form, Group, None, Region],
        Tag::Section => SECTIONS,
        Tag::Select => &[Combobox, ListBox, Menu],
        _ if takes_none(tag) => &[],
        _ => return std::option::Option::None,
    })
}

/// Elements that no other role may stand on.
const fn takes_none(tag: Tag) -> bool {
    matches!(
        tag,
        Tag::Body
            | Tag::Caption
            | Tag::Col
            | Tag::Colgroup
            | Tag::Datalist
            | Tag::Dd
            | Tag::Details
            | Tag::Html
            | Tag::Label
            | Tag::Legend
            | Tag::Main
            | Tag::Meter
            | Tag::Optgroup
            | Tag::Option
            | Tag::Progress
            | Tag::Summary
            | Tag::Textarea
    )
}

fn input(dom: &Dom, id: NodeId) -> &'static [Role] {
    let is = |kinds: &[&str]| kinds.iter().any(|kind| is_type(dom, id, kind));
    if is(&["button", "image"]) {
        ACTIONS
    } else if is(&["checkbox"]) {
        &[Button, MenuItemCheckbox, Option, Switch]
    } else if is(&["radio"]) {
        &[MenuItemRadio]
    } else if is(&[
        "color",
        "date",
        "datetime-local",
        "file",
        "hidden",
        "month",
        "number",
        "password",
        "range",
        "reset",
        "submit",
        "time",
        "week",
    ]) {
        &[]
    } else {
        &[Combobox, SearchBox, SpinButton, TextBox]
    }
}
