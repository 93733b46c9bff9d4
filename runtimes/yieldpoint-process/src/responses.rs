//! HTTP requests, each on a thread of its own.

use crate::application::Method;
use std::collections::HashMap;
use std::sync::{Arc, Condvar, Mutex};
use std::time::Duration;

/// Longer than the kit waits, but not for ever.
const LONGEST: Duration = Duration::from_secs(8);

/// The outcomes of requests that have arrived, by await. They are held back until the kit lists them as answered.
#[derive(Default)]
pub struct Responses {
    arrived: Mutex<HashMap<u64, Option<String>>>,
    another: Condvar,
}

impl Responses {
    /// Sends a request once. Its outcome is the body of a response with a 2xx status, or nothing.
    #[cfg(feature = "http")]
    pub fn request(self: &Arc<Self>, wait: u64, method: Method, url: String, body: Option<String>) {
        /// The kit's server holds a request at most until its scenario ends.
        const LONGEST_IN_SECONDS: u64 = 60;
        let responses = Arc::clone(self);
        std::thread::spawn(move || {
            let request = match method {
                Method::Get => minreq::get(url),
                Method::Put => minreq::put(url),
            };
            let outcome = body
                .into_iter()
                .fold(request, minreq::Request::with_body)
                .with_header("Yieldpoint-Wait", wait.to_string())
                .with_follow_redirects(false)
                .with_timeout(LONGEST_IN_SECONDS)
                .send()
                .ok()
                .filter(|response| (200..300).contains(&response.status_code))
                .and_then(|response| response.as_str().ok().map(str::to_owned));
            responses.arrived.lock().expect("no holder panics").insert(wait, outcome);
            responses.another.notify_all();
        });
    }

    /// Reports the request as failed, since the process has declared the capability absent.
    #[cfg(not(feature = "http"))]
    pub fn request(self: &Arc<Self>, wait: u64, _: Method, _: String, _: Option<String>) {
        self.arrived.lock().expect("no holder panics").insert(wait, None);
    }

    /// The outcome, once it has arrived.
    pub fn outcome(&self, wait: u64) -> Result<Option<String>, String> {
        let arrived = self.arrived.lock().expect("no holder panics");
        let (mut arrived, _) = self
            .another
            .wait_timeout_while(arrived, LONGEST, |arrived| !arrived.contains_key(&wait))
            .expect("no holder panics");
        arrived.remove(&wait).ok_or_else(|| format!("no response for await {wait} has arrived within {LONGEST:?}"))
    }
}
