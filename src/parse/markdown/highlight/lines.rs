//! Lines of code that were read before: code in documentation is much alike, and reading a line takes longer than all else
//! that is done with a page's Markdown.

use std::collections::HashMap;
use std::sync::{Arc, PoisonError, RwLock};

use syntect::parsing::{ParseState, ScopeStack, SyntaxReference};

use crate::parse::markdown::highlight::Loaded;

/// How many lines and states are remembered: some megabytes.
const MOST_LINES: usize = 20_000;
const MOST_STATES: usize = 2_000;

/// A line longer than this, in bytes, is nobody's usual line.
const LONGEST: usize = 200;

/// What was read, by the state that the grammar was in before the line.
#[derive(Debug, Default)]
pub struct Lines {
    known: RwLock<Known>,
}

#[derive(Debug, Default)]
struct Known {
    states: Vec<Branch>,
    lines: usize,
}

/// A state and the lines that were read from it.
#[derive(Debug)]
struct Branch {
    state: State,
    lines: HashMap<Box<str>, Arc<Line>>,
}

/// What a grammar knows between two lines.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct State {
    parse: ParseState,
    scopes: ScopeStack,
}

/// A line that was read.
#[derive(Debug)]
pub struct Line {
    /// Where each part ends, with its class.
    pub parts: Vec<(usize, Option<&'static str>)>,
    pub after: Place,
}

/// Where reading has come to: a state, by its number if that is remembered.
#[derive(Debug, Clone)]
pub enum Place {
    Known(usize),
    Own(State),
}

impl State {
    fn start(syntax: &SyntaxReference) -> Self {
        Self {
            parse: ParseState::new(syntax),
            scopes: ScopeStack::new(),
        }
    }

    /// Reads a line; one that the grammar cannot read has no class and leaves the state as it is.
    fn read(&mut self, line: &str, loaded: &Loaded) -> Vec<(usize, Option<&'static str>)> {
        let before = self.clone();
        let Ok(operations) = self.parse.parse_line(line, &loaded.syntaxes) else {
            *self = before;
            return vec![(line.len(), None)];
        };
        let mut parts = Vec::new();
        let mut from = 0;
        for (at, operation) in operations {
            let at = at.min(line.len()).max(from);
            if at > from {
                parts.push((at, loaded.class(&self.scopes)));
            }
            from = at;
            if self.scopes.apply(&operation).is_err() {
                break;
            }
        }
        if from < line.len() {
            parts.push((line.len(), loaded.class(&self.scopes)));
        }
        parts
    }
}

impl Known {
    /// The number of a state, remembered now if there is room.
    fn place(&mut self, state: State) -> Place {
        if let Some(at) = self.states.iter().position(|branch| branch.state == state) {
            return Place::Known(at);
        }
        if self.states.len() >= MOST_STATES {
            return Place::Own(state);
        }
        let lines = HashMap::new();
        self.states.push(Branch { state, lines });
        Place::Known(self.states.len() - 1)
    }
}

impl Lines {
    /// The place before the first line.
    pub fn start(&self, syntax: &SyntaxReference) -> Place {
        let start = State::start(syntax);
        let known = self.known.read().unwrap_or_else(PoisonError::into_inner);
        let at = known.states.iter().position(|branch| branch.state == start);
        drop(known);
        at.map_or_else(|| self.write().place(start), Place::Known)
    }

    /// Reads a line from a place.
    pub fn read(&self, from: &Place, line: &str, loaded: &Loaded) -> Arc<Line> {
        let Place::Known(at) = *from else {
            return self.read_anew(from, line, loaded);
        };
        let known = self.known.read().unwrap_or_else(PoisonError::into_inner);
        let remembered = known.states.get(at).and_then(|branch| branch.lines.get(line));
        if let Some(line) = remembered {
            return Arc::clone(line);
        }
        drop(known);
        self.read_anew(from, line, loaded)
    }

    fn read_anew(&self, from: &Place, line: &str, loaded: &Loaded) -> Arc<Line> {
        let mut state = match from {
            Place::Own(state) => state.clone(),
            Place::Known(at) => {
                let known = self.known.read().unwrap_or_else(PoisonError::into_inner);
                known.states[*at].state.clone()
            }
        };
        let parts = state.read(line, loaded);
        let mut known = self.write();
        let after = match from {
            Place::Known(_) => known.place(state),
            Place::Own(_) => Place::Own(state),
        };
        let read = Arc::new(Line { parts, after });
        if let Place::Known(at) = *from
            && known.lines < MOST_LINES
            && line.len() <= LONGEST
        {
            known.lines += 1;
            known.states[at].lines.insert(line.into(), Arc::clone(&read));
        }
        read
    }

    fn write(&self) -> std::sync::RwLockWriteGuard<'_, Known> {
        self.known.write().unwrap_or_else(PoisonError::into_inner)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const CODE: &str = "{\n  \"a\": [1, 2],\n  \"b\": \"x\\n\"\n}\n";

    fn read(lines: &Lines, loaded: &Loaded) -> Vec<Vec<(usize, Option<&'static str>)>> {
        let syntax = loaded.syntaxes.find_syntax_by_token("json").unwrap();
        let mut place = lines.start(syntax);
        let mut parts = Vec::new();
        for line in CODE.split_inclusive('\n') {
            let read = lines.read(&place, line, loaded);
            parts.push(read.parts.clone());
            place = read.after.clone();
        }
        parts
    }

    #[test]
    fn a_remembered_line_is_the_line_that_was_read() {
        let loaded = Loaded::new();
        let lines = Lines::default();
        let first = read(&lines, &loaded);
        assert_eq!(first[1].first(), Some(&(2, None)));
        assert_eq!(first[1].get(6..8), Some(&[(8, None), (9, Some("constant"))][..]));
        assert_eq!(read(&lines, &loaded), first);
        assert_eq!(lines.known.read().unwrap().lines, CODE.lines().count());
    }

    #[test]
    fn nothing_is_lost_when_there_is_no_room() {
        let loaded = Loaded::new();
        let full = Lines::default();
        full.write().lines = MOST_LINES;
        assert_eq!(read(&full, &loaded), read(&Lines::default(), &loaded));
        assert!(full.write().states.iter().all(|branch| branch.lines.is_empty()));
    }
}
