//! The requests of the kit.

use crate::application::{Application, Name};
use serde::Deserialize;
use serde_json::Value;

/// One line of the kit.
pub struct Request {
    pub id: u64,
    pub operation: Operation,
}

impl Request {
    /// Reads the line twice, because serde would copy a flattened operation twice.
    pub fn read(line: &str) -> serde_json::Result<Self> {
        #[derive(Deserialize)]
        struct Id {
            id: u64,
        }
        let Id { id } = serde_json::from_str(line)?;
        Ok(Request { id, operation: serde_json::from_str(line)? })
    }
}

#[derive(Deserialize)]
#[serde(tag = "op", rename_all = "kebab-case")]
pub enum Operation {
    Hello {},
    Open { application: Application, server: Option<String> },
    Settle { answered: Vec<u64> },
    Complete { waits: Vec<Completed> },
    Send { component: Option<Name>, address: Name, messages: Vec<Message> },
    SendAndRemove { component: Name, address: Name, messages: Vec<Message>, removed: Name },
    SendFromThread { address: Name, messages: Vec<Message> },
    RaceOfSends { address: Name, threads: Vec<Vec<Message>> },
    WriteFromThread { shared: Name, value: Value },
    RaceOfWrites { shared: Name, threads: Vec<Vec<Value>> },
    Set { component: Name, state: Name, value: Value },
    FailInListener { component: Name },
    FailInNextRender { component: Name },
    Render { component: Name },
    Show { component: Name, parent: Name },
    Remove { component: Name, parent: Name },
    CloseApplication {},
    Close {},
}

#[derive(Deserialize)]
pub struct Completed {
    pub wait: u64,
    pub value: Value,
}

#[derive(Clone, Deserialize)]
pub struct Message {
    #[serde(rename = "message")]
    pub number: u64,
    pub value: Value,
}
