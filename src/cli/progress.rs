//! A build followed on the terminal: a bar when it takes long, and the time of each stage for those who ask.

use std::io::IsTerminal;
use std::sync::{Mutex, PoisonError};
use std::time::{Duration, Instant};

use indicatif::{ProgressBar, ProgressDrawTarget, ProgressStyle};

use crate::cli::session::Session;
use crate::progress::{Progress, Stage};

/// A build that takes less is over before anybody wonders.
const PATIENCE: Duration = Duration::from_millis(500);

/// The bar, and when each stage began.
#[derive(Debug)]
pub struct Bar<'a> {
    session: &'a Session,
    bar: ProgressBar,
    started: Instant,
    stages: Mutex<Vec<(Stage, Instant)>>,
}

impl<'a> Bar<'a> {
    #[must_use]
    pub fn new(session: &'a Session) -> Self {
        let bar = ProgressBar::with_draw_target(None, ProgressDrawTarget::hidden());
        let style = ProgressStyle::with_template("{msg} {wide_bar} {human_pos}/{human_len}");
        bar.set_style(style.unwrap_or_else(|_| ProgressStyle::default_bar()));
        Self {
            session,
            bar,
            started: Instant::now(),
            stages: Mutex::default(),
        }
    }

    /// Takes the bar away and, with `--verbose`, says how long each stage took.
    pub fn finish(&self) {
        self.bar.finish_and_clear();
        if self.session.common.verbose {
            let stages = self.stages.lock().unwrap_or_else(PoisonError::into_inner);
            let ends = stages.iter().map(|(_, began)| *began).skip(1).chain([Instant::now()]);
            for ((stage, began), end) in stages.iter().zip(ends) {
                let seconds = end.duration_since(*began).as_secs_f64();
                let name = self.session.text(stage.key(), &[]);
                let args = [("stage", name), ("seconds", format!("{seconds:.3}"))];
                self.session.complain("cli.stage", &args);
            }
        }
    }

    /// How long the build has taken so far.
    #[must_use]
    pub fn elapsed(&self) -> Duration {
        self.started.elapsed()
    }

    /// The bar is drawn once it is worth it, and only for a person.
    fn reveal(&self) {
        let wanted = !self.session.common.quiet && std::io::stderr().is_terminal();
        if wanted && self.bar.is_hidden() && self.started.elapsed() > PATIENCE {
            self.bar.set_draw_target(ProgressDrawTarget::stderr());
        }
    }
}

impl Progress for Bar<'_> {
    fn begin(&self, stage: Stage, count: usize) {
        self.stages
            .lock()
            .unwrap_or_else(PoisonError::into_inner)
            .push((stage, Instant::now()));
        self.bar.set_length(count as u64);
        self.bar.set_position(0);
        self.bar.set_message(self.session.text(stage.key(), &[]));
        self.reveal();
    }

    fn advance(&self) {
        self.bar.inc(1);
        if self.bar.position().is_multiple_of(64) {
            self.reveal();
        }
    }
}
