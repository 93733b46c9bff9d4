//! Foreign threads: threads that the runtime does not know.

use std::sync::mpsc::{channel, Receiver, RecvTimeoutError, Sender};
use std::sync::{Arc, Barrier};
use std::thread;
use std::time::Duration;

/// Longer than the kit waits, but not for ever.
const LONGEST: Duration = Duration::from_secs(8);

pub type Job = Box<dyn FnOnce() + Send>;

/// The foreign thread that does everything outside races.
pub struct ForeignThread(Sender<Job>);

impl ForeignThread {
    pub const NAME: &'static str = "another thread";

    pub fn start() -> Self {
        let (sender, jobs) = channel::<Job>();
        thread::spawn(move || jobs.into_iter().for_each(|job| job()));
        ForeignThread(sender)
    }

    /// Does something on the thread, and waits for its end.
    pub fn run(&self, job: impl FnOnce() + Send + 'static) -> Result<(), String> {
        let (done, back) = channel();
        let job = Box::new(move || {
            job();
            let _ = done.send(());
        });
        self.0.send(job).map_err(|_| "the foreign thread has ended".to_owned())?;
        back.recv_timeout(LONGEST).map_err(|_| "the foreign thread hangs".to_owned())
    }
}

/// Runs each list of jobs on a thread of its own, all threads at once. Meanwhile it settles on this thread: at the start, and
/// after a step of a thread.
pub fn race(lists: Vec<Vec<Job>>, mut settle: impl FnMut()) -> Result<(), String> {
    let start = Arc::new(Barrier::new(lists.len() + 1));
    let (taken, steps): (Sender<()>, Receiver<()>) = channel();
    let mut threads = Vec::new();
    for jobs in lists {
        let (start, taken) = (Arc::clone(&start), taken.clone());
        threads.push(thread::spawn(move || {
            start.wait();
            for job in jobs {
                job();
                let _ = taken.send(());
            }
        }));
    }
    drop(taken);
    start.wait();
    settle();
    loop {
        match steps.recv_timeout(LONGEST) {
            Ok(()) => {
                while steps.try_recv().is_ok() {}
                settle();
            }
            Err(RecvTimeoutError::Disconnected) => break,
            Err(RecvTimeoutError::Timeout) => return Err("a thread of a race hangs".to_owned()),
        }
    }
    // Every thread has dropped its sender, so none is waited for.
    let ended: Vec<_> = threads.into_iter().map(|thread| thread.join()).collect();
    if ended.iter().any(Result::is_err) {
        return Err("a thread of a race panicked".to_owned());
    }
    Ok(())
}
