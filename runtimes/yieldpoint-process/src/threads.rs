//! Foreign threads: threads that the runtime does not know.

use std::sync::mpsc::{channel, Receiver, Sender};
use std::sync::{Arc, Barrier};
use std::thread;

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
        // Without a limit: the kit ends a process that hangs, and a debugger may hold the thread for as long as it likes.
        back.recv().map_err(|_| "the foreign thread has panicked".to_owned())
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
    while steps.recv().is_ok() {
        while steps.try_recv().is_ok() {}
        settle();
    }
    // Every thread has dropped its sender, so none is waited for.
    let ended: Vec<_> = threads.into_iter().map(|thread| thread.join()).collect();
    if ended.iter().any(Result::is_err) {
        return Err("a thread of a race panicked".to_owned());
    }
    Ok(())
}
