//! HTML's table model: where each cell stands, and which headers are column or row headers.

use std::collections::BTreeMap;

use super::dom::{Dom, NodeId};
use super::tag::Tag;

/// Spans beyond this are cut, as browsers do.
const MAX_COLSPAN: usize = 1000;

/// Slots beyond this are not tracked, so that absurd spans cost nothing.
const MAX_SLOTS: usize = 1 << 20;

/// Which way a header cell points.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Header {
    Column,
    Row,
}

/// A cell and the slots that it covers.
#[derive(Debug, Clone, Copy)]
pub struct Cell {
    pub id: NodeId,
    pub x: usize,
    pub y: usize,
    pub width: usize,
    pub height: usize,
    pub is_header: bool,
}

/// One table's cells in tree order, and which of them covers each slot.
#[derive(Debug, Default)]
pub struct Grid {
    pub cells: Vec<Cell>,
    /// Rows of slots; each slot holds the position of a cell among `cells`.
    rows: Vec<Vec<Option<u32>>>,
}

/// The tables of a page, and the direction of each header cell.
#[derive(Debug, Default)]
pub struct Tables {
    grids: BTreeMap<NodeId, Grid>,
    headers: BTreeMap<NodeId, Header>,
}

impl Tables {
    #[must_use]
    pub fn new(dom: &Dom) -> Self {
        let grids: BTreeMap<NodeId, Grid> = dom
            .tagged(Tag::Table)
            .iter()
            .map(|table| (*table, Grid::new(dom, *table)))
            .collect();
        let headers = grids.values().flat_map(|grid| grid.headers(dom)).collect();
        Self { grids, headers }
    }

    /// The direction of a header cell; none for a cell that is header of neither.
    #[must_use]
    pub fn header(&self, cell: NodeId) -> Option<Header> {
        self.headers.get(&cell).copied()
    }

    #[must_use]
    pub fn grid(&self, table: NodeId) -> Option<&Grid> {
        self.grids.get(&table)
    }
}

/// The row groups and rows of a table in the order in which the model handles them: footers last.
fn rows_by_group(dom: &Dom, table: NodeId) -> Vec<Vec<NodeId>> {
    let rows_of = |group: NodeId| dom.child_elements(group).filter(|row| dom.is(*row, Tag::Tr)).collect();
    let mut groups: Vec<Vec<NodeId>> = Vec::new();
    let mut footers: Vec<Vec<NodeId>> = Vec::new();
    for child in dom.child_elements(table) {
        match dom.html_tag(child) {
            Some(Tag::Tr) => groups.push(vec![child]),
            Some(Tag::Thead | Tag::Tbody) => groups.push(rows_of(child)),
            Some(Tag::Tfoot) => footers.push(rows_of(child)),
            _ => {}
        }
    }
    groups.append(&mut footers);
    groups
}

impl Grid {
    fn new(dom: &Dom, table: NodeId) -> Self {
        let mut grid = Self::default();
        for group in rows_by_group(dom, table) {
            let first = grid.rows.len();
            let end = first + group.len();
            grid.rows.resize(end, Vec::new());
            for (at, row) in group.into_iter().enumerate() {
                grid.place_row(dom, row, first + at, end);
            }
        }
        grid
    }

    fn place_row(&mut self, dom: &Dom, row: NodeId, y: usize, group_end: usize) {
        let mut x = 0;
        for id in dom.child_elements(row) {
            let Some(tag @ (Tag::Td | Tag::Th)) = dom.html_tag(id) else {
                continue;
            };
            while self.slot(x, y).is_some() {
                x += 1;
            }
            let width = span(dom, id, "colspan").clamp(1, MAX_COLSPAN);
            let height = match span(dom, id, "rowspan") {
                0 if dom.has_attr(id, "rowspan") => group_end - y,
                rows => rows.clamp(1, group_end - y),
            };
            self.place(Cell {
                id,
                x,
                y,
                width,
                height,
                is_header: tag == Tag::Th,
            });
            x += width;
        }
    }

    fn place(&mut self, cell: Cell) {
        let at = u32::try_from(self.cells.len()).unwrap_or(u32::MAX);
        self.cells.push(cell);
        if cell.width.saturating_mul(cell.height) > MAX_SLOTS {
            return;
        }
        for row in self.rows.iter_mut().skip(cell.y).take(cell.height) {
            if row.len() < cell.x + cell.width {
                row.resize(cell.x + cell.width, None);
            }
            row[cell.x..cell.x + cell.width].fill(Some(at));
        }
    }

    fn slot(&self, x: usize, y: usize) -> Option<u32> {
        *self.rows.get(y)?.get(x)?
    }

    /// The cell that covers a slot.
    #[must_use]
    pub fn at(&self, x: usize, y: usize) -> Option<&Cell> {
        self.cells.get(self.slot(x, y)? as usize)
    }

    /// The cell that an element is.
    #[must_use]
    pub fn cell(&self, id: NodeId) -> Option<&Cell> {
        // A footer may be written before the body that the model puts it after.
        let in_order = self.cells.binary_search_by_key(&id, |cell| cell.id);
        let found = in_order.ok().and_then(|at| self.cells.get(at));
        found.or_else(|| self.cells.iter().find(|cell| cell.id == id))
    }

    /// Whether a header cell that points in a direction is assigned to another cell: the way HTML assigns headers, by
    /// `headers`, by the nearest cell that it points at, or by the row group or column group of its scope.
    #[must_use]
    pub fn has_assigned_cell(&self, dom: &Dom, header: &Cell, direction: Header) -> bool {
        if dom.text(header.id).trim().is_empty() && dom.first_child(header.id).is_none() {
            return false;
        }
        let referred = dom
            .attr(header.id, "id")
            .is_some_and(|id| self.is_referred_to(dom, header, id));
        referred || self.heads_group(dom, header) || self.reaches(dom, header, direction)
    }

    /// Whether the header is that of a group of rows or columns with other cells.
    fn heads_group(&self, dom: &Dom, header: &Cell) -> bool {
        let scope = dom.attr(header.id, "scope").unwrap_or_default();
        let is_group = scope.eq_ignore_ascii_case("rowgroup") || scope.eq_ignore_ascii_case("colgroup");
        let in_group = |cell: &&Cell| cell.id != header.id && cell.y >= header.y && cell.x >= header.x;
        is_group && self.cells.iter().any(|cell| in_group(&cell))
    }

    fn is_referred_to(&self, dom: &Dom, header: &Cell, id: &str) -> bool {
        self.cells
            .iter()
            .any(|cell| cell.id != header.id && dom.tokens(cell.id, "headers").any(|token| token == id))
    }

    /// Whether scanning back from some cell meets the header before a header of the same extent that ends its reach.
    fn reaches(&self, dom: &Dom, header: &Cell, direction: Header) -> bool {
        match direction {
            Header::Column => (header.x..header.x + header.width).any(|x| {
                let below = (header.y + header.height..self.height()).filter_map(|y| self.at(x, y));
                self.meets(dom, header, below, |a, b| a.x == b.x && a.width == b.width)
            }),
            Header::Row => (header.y..header.y + header.height).any(|y| {
                let beside = (header.x + header.width..self.width()).filter_map(|x| self.at(x, y));
                self.meets(dom, header, beside, |a, b| a.y == b.y && a.height == b.height)
            }),
        }
    }

    fn meets<'g>(
        &self,
        dom: &Dom,
        header: &Cell,
        cells: impl Iterator<Item = &'g Cell>,
        same_extent: impl Fn(&Cell, &Cell) -> bool,
    ) -> bool {
        let mut after_data = false;
        for cell in cells.filter(|cell| cell.id != header.id) {
            if cell.is_header && after_data && same_extent(cell, header) {
                return false;
            }
            if !dom.has_attr(cell.id, "headers") {
                return true;
            }
            after_data |= !cell.is_header;
        }
        false
    }

    /// How many rows there are.
    #[must_use]
    pub const fn height(&self) -> usize {
        self.rows.len()
    }

    /// How many columns the widest row covers.
    #[must_use]
    pub fn width(&self) -> usize {
        self.rows.iter().map(Vec::len).max().unwrap_or(0)
    }

    /// The direction of each header cell: by `scope`, else by whether data cells share its rows or its columns.
    fn headers(&self, dom: &Dom) -> Vec<(NodeId, Header)> {
        let data_in_row: Vec<bool> = self
            .rows
            .iter()
            .map(|row| row.iter().any(|slot| self.is_data(*slot)))
            .collect();
        let mut data_in_column = vec![false; self.width()];
        for row in &self.rows {
            for (x, slot) in row.iter().enumerate() {
                data_in_column[x] |= self.is_data(*slot);
            }
        }
        let any = |data: &[bool], from: usize, count: usize| data.iter().skip(from).take(count).any(|has| *has);
        let direction = |cell: &Cell| match scope(dom, cell.id) {
            Some(header) => Some(header),
            None if !any(&data_in_row, cell.y, cell.height) => Some(Header::Column),
            None if !any(&data_in_column, cell.x, cell.width) => Some(Header::Row),
            None => None,
        };
        let headers = self.cells.iter().filter(|cell| cell.is_header);
        headers.filter_map(|cell| Some((cell.id, direction(cell)?))).collect()
    }

    fn is_data(&self, slot: Option<u32>) -> bool {
        slot.and_then(|at| self.cells.get(at as usize))
            .is_some_and(|cell| !cell.is_header)
    }
}

fn scope(dom: &Dom, id: NodeId) -> Option<Header> {
    let scope = dom.attr(id, "scope")?.to_ascii_lowercase();
    match scope.as_str() {
        "col" | "colgroup" => Some(Header::Column),
        "row" | "rowgroup" => Some(Header::Row),
        _ => None,
    }
}

/// A span by HTML's rules for numbers; 1 when it is absent or not one.
fn span(dom: &Dom, id: NodeId, name: &str) -> usize {
    let Some(value) = dom.attr(id, name) else {
        return 1;
    };
    let digits = value.trim_ascii_start();
    let length = digits.bytes().take_while(u8::is_ascii_digit).count();
    digits[..length].parse().unwrap_or(1)
}
