//! The browser's own style sheet, as far as checks can see it: the HTML standard's rendering section, with Chromium's
//! choices where the standard leaves them open.

/// In the words of a style sheet. The content of a closed `details` is left to the cascade itself.
pub(super) const SHEET: &str = "
html, body, address, article, aside, blockquote, center, dialog, dd, details, dir, div, dl, dt, fieldset, figcaption,
figure, footer, form, h1, h2, h3, h4, h5, h6, header, hgroup, hr, legend, listing, main, menu, nav, ol, optgroup, option,
p, plaintext, pre, search, section, summary, ul, xmp { display: block }
html { color: CanvasText }
li { display: list-item }
table { display: table }
thead, tbody, tfoot, tr, td, th, col, colgroup, caption { display: table-cell }
th { font-weight: bold }
button, input, meter, progress, select, textarea, marquee {
  display: inline-block }
area, base, basefont, datalist, head, link, meta, noembed, noframes, noscript, param, rp, script, style, template, title,
source, track { display: none }
[hidden], [popover] { display: none }
dialog:not([open]) { display: none }
input[type=hidden i] { display: none !important }
svg title, svg desc, svg metadata, svg defs, svg symbol { display: none }

dialog { position: absolute; background-color: Canvas; color: CanvasText }
h1 { font-size: 2em; font-weight: bold }
h2 { font-size: 1.5em; font-weight: bold }
h3 { font-size: 1.17em; font-weight: bold }
h4 { font-weight: bold }
h5 { font-size: .83em; font-weight: bold }
h6 { font-size: .67em; font-weight: bold }
b, strong { font-weight: bolder }
big { font-size: larger }
small, sub, sup { font-size: smaller }
rt { font-size: 50% }
pre, listing, plaintext, xmp { white-space: pre }
nobr { white-space: nowrap }
textarea { white-space: pre-wrap }
mark { background-color: Mark; color: MarkText }
a:any-link { color: LinkText; text-decoration: underline }
u, ins { text-decoration: underline }
s, strike, del { text-decoration: line-through }
:focus-visible { outline: auto 2px #101010 }
button, input, select, textarea { font-size: 13.3333px; font-weight: 400; line-height: normal; letter-spacing: normal;
  word-spacing: normal; text-indent: 0; text-transform: none; text-shadow: none; color: FieldText; background-color: Field }
button, input[type=button i], input[type=submit i], input[type=reset i] { color: ButtonText; background-color: ButtonFace;
  border: 2px outset ButtonBorder }
input[type=checkbox i], input[type=radio i], input[type=image i], input[type=range i] { background-color: transparent }
select { color: FieldText; background-color: Field }
button:disabled, input:disabled, select:disabled, textarea:disabled { color: GrayText }
";
