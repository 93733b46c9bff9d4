//! HTTP requests, each on a thread of its own.

use crate::application::Method;
use std::collections::HashMap;
use std::sync::{Arc, Condvar, Mutex};

/// Outcomes of HTTP requests. Each outcome is held back until `answered` in a `settle` lists its request.
#[derive(Default)]
pub struct Responses {
    /// The requests by await, each with its outcome once that has arrived.
    requests: Mutex<HashMap<u64, Option<Outcome>>>,
    arrived: Condvar,
}

/// The body of a response with a 2xx status, or nothing.
type Outcome = Option<String>;

impl Responses {
    /// Sends a request once.
    pub fn request(self: &Arc<Self>, wait: u64, method: Method, url: String, body: Option<String>) {
        self.requests.lock().expect("no holder panics").insert(wait, None);
        let responses = Arc::clone(self);
        std::thread::spawn(move || {
            let outcome = sent(wait, method, url, body);
            responses.requests.lock().expect("no holder panics").insert(wait, Some(outcome));
            responses.arrived.notify_all();
        });
    }

    /// The outcome, once it has arrived.
    pub fn outcome(&self, wait: u64) -> Result<Outcome, String> {
        let requests = self.requests.lock().expect("no holder panics");
        let mut requests = self
            .arrived
            .wait_while(requests, |requests| requests.get(&wait).is_some_and(Option::is_none))
            .expect("no holder panics");
        requests.remove(&wait).flatten().ok_or_else(|| format!("await {wait} is no request"))
    }
}

#[cfg(feature = "http")]
fn sent(wait: u64, method: Method, url: String, body: Option<String>) -> Outcome {
    /// The kit's server holds a request at most until its scenario ends.
    const LONGEST_IN_SECONDS: u64 = 60;
    let request = match method {
        Method::Get => minreq::get(url),
        Method::Put => minreq::put(url),
    };
    body.into_iter()
        .fold(request, minreq::Request::with_body)
        .with_header("Yieldpoint-Wait", wait.to_string())
        .with_follow_redirects(false)
        .with_timeout(LONGEST_IN_SECONDS)
        .send()
        .ok()
        .filter(|response| (200..300).contains(&response.status_code))
        .and_then(|response| response.as_str().ok().map(str::to_owned))
}

/// Nothing: the process has declared the capability absent.
#[cfg(not(feature = "http"))]
fn sent(_: u64, _: Method, _: String, _: Option<String>) -> Outcome {
    None
}
