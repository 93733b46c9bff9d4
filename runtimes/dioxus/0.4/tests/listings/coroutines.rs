// Generated from the features by `mvn -q -P write process-test-classes -Dwrite=rust`; do not edit.

// ATOMS-1a (atoms/views.feature): A component shows the initial value of an atom that the service has not set
mod atoms_1a {
    use crate::played::Played;
    use crate::prelude::*;

    static USERNAME: Atom<String> = Atom(|_| "default".to_string());

    fn App(cx: Scope) -> Element {
        component(cx, "App");
        use_init_atom_root(cx);
        coroutine("sync");
        let sync = use_coroutine(cx, |mut rx: UnboundedReceiver<String>| async move {
            while let Some(action) = rx.next().await {
                log(&action);
            }
        });
        cx.render(rsx! {
            Banner {}
        })
    }

    fn Banner(cx: Scope) -> Element {
        component(cx, "Banner");
        atom("username", use_read(cx, &USERNAME));
        cx.render(rsx! { div {} })
    }

    #[test]
    fn plays() {
        let mut app = Played::new(App, &[]);
        app.sent(values!["log in"], "sync");
        app.logged("sync", values!["log in"]);
        app.shows("Banner", "default", "username");
        app.end();
    }
}

// ATOMS-2a (atoms/views.feature): Two components that read an atom show each value that the service sets
mod atoms_2a {
    use crate::played::Played;
    use crate::prelude::*;

    static USERNAME: Atom<String> = Atom(|_| "default".to_string());

    fn App(cx: Scope) -> Element {
        component(cx, "App");
        use_init_atom_root(cx);
        coroutine("sync");
        let set_username = use_set(cx, &USERNAME);
        let sync = use_coroutine(cx, |mut rx: UnboundedReceiver<String>| {
            to_owned![set_username];
            async move {
                while let Some(name) = rx.next().await {
                    set_username(name);
                }
            }
        });
        cx.render(rsx! {
            Banner {}
            Footer {}
        })
    }

    fn Banner(cx: Scope) -> Element {
        component(cx, "Banner");
        atom("username", use_read(cx, &USERNAME));
        cx.render(rsx! { div {} })
    }

    fn Footer(cx: Scope) -> Element {
        component(cx, "Footer");
        atom("username", use_read(cx, &USERNAME));
        cx.render(rsx! { div {} })
    }

    #[test]
    fn plays() {
        let mut app = Played::new(App, &[]);
        app.sent(values!["Ada"], "sync");
        app.shows("Banner", "Ada", "username");
        app.shows("Footer", "Ada", "username");
        app.sent(values!["Bob"], "sync");
        app.shows("Banner", "Bob", "username");
        app.shows("Footer", "Bob", "username");
        app.end();
    }
}

// ATOMS-2c (atoms/views.feature): A remounted component shows the value that an atom was set to during its absence, and later values
mod atoms_2c {
    use crate::played::Played;
    use crate::prelude::*;

    static USERNAME: Atom<String> = Atom(|_| "default".to_string());

    fn App(cx: Scope) -> Element {
        component(cx, "App");
        use_init_atom_root(cx);
        coroutine("sync");
        let set_username = use_set(cx, &USERNAME);
        let sync = use_coroutine(cx, |mut rx: UnboundedReceiver<String>| {
            to_owned![set_username];
            async move {
                while let Some(name) = rx.next().await {
                    set_username(name);
                }
            }
        });
        cx.render(rsx! {
            for mount in mounted("Banner") {
                Banner { key: "{mount}" }
            }
            Footer {}
        })
    }

    fn Banner(cx: Scope) -> Element {
        component(cx, "Banner");
        atom("username", use_read(cx, &USERNAME));
        cx.render(rsx! { div {} })
    }

    fn Footer(cx: Scope) -> Element {
        component(cx, "Footer");
        atom("username", use_read(cx, &USERNAME));
        cx.render(rsx! { div {} })
    }

    #[test]
    fn plays() {
        let mut app = Played::new(App, &[]);
        app.removed("Banner");
        app.sent(values!["Ada"], "sync");
        app.shows("Footer", "Ada", "username");
        app.shown("Banner");
        app.shows("Banner", "Ada", "username");
        app.sent(values!["Bob"], "sync");
        app.shows("Banner", "Bob", "username");
        app.shows("Footer", "Bob", "username");
        app.end();
    }
}

// ATOMS-2d (atoms/views.feature): A component shows an atom that is set by a service neither above nor below the component
mod atoms_2d {
    use crate::played::Played;
    use crate::prelude::*;

    static USERNAME: Atom<String> = Atom(|_| "default".to_string());

    fn App(cx: Scope) -> Element {
        component(cx, "App");
        use_init_atom_root(cx);
        cx.render(rsx! {
            Page {}
            Account {}
        })
    }

    fn Page(cx: Scope) -> Element {
        component(cx, "Page");
        cx.render(rsx! {
            Banner {}
        })
    }

    fn Banner(cx: Scope) -> Element {
        component(cx, "Banner");
        atom("username", use_read(cx, &USERNAME));
        cx.render(rsx! { div {} })
    }

    fn Account(cx: Scope) -> Element {
        component(cx, "Account");
        coroutine("sync");
        let set_username = use_set(cx, &USERNAME);
        let sync = use_coroutine(cx, |mut rx: UnboundedReceiver<String>| {
            to_owned![set_username];
            async move {
                while let Some(name) = rx.next().await {
                    set_username(name);
                }
            }
        });
        cx.render(rsx! { div {} })
    }

    #[test]
    fn plays() {
        let mut app = Played::new(App, &[]);
        app.sent(values!["Ada"], "sync");
        app.shows("Banner", "Ada", "username");
        app.end();
    }
}

// ATOMS-3a (atoms/views.feature): A name that the server accepts sets the username, and a refused one sets the error
mod atoms_3a {
    use crate::played::Played;
    use crate::prelude::*;

    static USERNAME: Atom<String> = Atom(|_| "default".to_string());

    static ERROR: Atom<Option<String>> = Atom(|_| None);

    fn App(cx: Scope) -> Element {
        component(cx, "App");
        use_init_atom_root(cx);
        atom("username", use_read(cx, &USERNAME));
        atom("error", use_read(cx, &ERROR));
        coroutine("sync");
        let set_error = use_set(cx, &ERROR);
        let set_username = use_set(cx, &USERNAME);
        let sync = use_coroutine(cx, |mut rx: UnboundedReceiver<String>| {
            to_owned![set_error, set_username];
            async move {
                while let Some(name) = rx.next().await {
                    let response = put("/name", &name).await;
                    if response.is_none() {
                        set_error(Some("Failed to set username".to_string()));
                    } else {
                        set_username(name);
                    }
                }
            }
        });
        cx.render(rsx! { div {} })
    }

    #[test]
    fn plays() {
        let mut app = Played::new(App, &[]);
        app.answers("/name", "ok");
        app.sent(values!["Ada"], "sync");
        app.shows("App", "Ada", "username");
        app.shows("App", nothing(), "error");
        app.refuses("/name");
        app.sent(values!["Bob"], "sync");
        app.shows("App", "Ada", "username");
        app.shows("App", "Failed to set username", "error");
        app.end();
    }
}

// ATOMS-4a (atoms/views.feature): A draft that the editor remembers is shown only once it is published
mod atoms_4a {
    use crate::played::Played;
    use crate::prelude::*;

    static ARTICLE: Atom<Option<String>> = Atom(|_| None);

    fn App(cx: Scope) -> Element {
        component(cx, "App");
        use_init_atom_root(cx);
        atom("article", use_read(cx, &ARTICLE));
        coroutine("editor");
        let set_article = use_set(cx, &ARTICLE);
        let editor = use_coroutine(cx, |mut rx: UnboundedReceiver<String>| {
            to_owned![set_article];
            async move {
                let mut cache: Cache<String, String> = Cache::new();
                while let Some(message) = rx.next().await {
                    if message == "publish" {
                        set_article(cache.get("draft"));
                    } else {
                        cache.insert("draft".to_string(), message.clone());
                        log(&message);
                    }
                }
            }
        });
        cx.render(rsx! { div {} })
    }

    #[test]
    fn plays() {
        let mut app = Played::new(App, &[]);
        app.sent(values!["Hello"], "editor");
        app.logged("editor", values!["Hello"]);
        app.shows("App", nothing(), "article");
        app.sent(values!["publish"], "editor");
        app.shows("App", "Hello", "article");
        app.end();
    }
}

// ATOMS-4b (atoms/views.feature): A draft that the editor receives after a publication does not replace the published article
mod atoms_4b {
    use crate::played::Played;
    use crate::prelude::*;

    static ARTICLE: Atom<Option<String>> = Atom(|_| None);

    fn App(cx: Scope) -> Element {
        component(cx, "App");
        use_init_atom_root(cx);
        atom("article", use_read(cx, &ARTICLE));
        coroutine("editor");
        let set_article = use_set(cx, &ARTICLE);
        let editor = use_coroutine(cx, |mut rx: UnboundedReceiver<String>| {
            to_owned![set_article];
            async move {
                let mut cache: Cache<String, String> = Cache::new();
                let article = rx.next().await;
                set_article(article);
                let draft = rx.next().await;
                cache.insert("draft".to_string(), draft.clone());
                log(&draft);
            }
        });
        cx.render(rsx! { div {} })
    }

    #[test]
    fn plays() {
        let mut app = Played::new(App, &[]);
        app.sent(values!["Hello"], "editor");
        app.shows("App", "Hello", "article");
        app.sent(values!["Bye"], "editor");
        app.logged("editor", values!["Bye"]);
        app.shows("App", "Hello", "article");
        app.end();
    }
}

// ATOMS-5a (atoms/views.feature): Setting the username renders the banner that reads it, but neither the menu nor the root component
mod atoms_5a {
    use crate::played::Played;
    use crate::prelude::*;

    static USERNAME: Atom<String> = Atom(|_| "default".to_string());

    fn App(cx: Scope) -> Element {
        component(cx, "App");
        use_init_atom_root(cx);
        cx.render(rsx! {
            Banner {}
            Menu {}
            Profile {}
        })
    }

    fn Banner(cx: Scope) -> Element {
        component(cx, "Banner");
        atom("username", use_read(cx, &USERNAME));
        cx.render(rsx! { div {} })
    }

    fn Menu(cx: Scope) -> Element {
        component(cx, "Menu");
        cx.render(rsx! { div {} })
    }

    fn Profile(cx: Scope) -> Element {
        component(cx, "Profile");
        coroutine("sync");
        let set_username = use_set(cx, &USERNAME);
        let sync = use_coroutine(cx, |mut rx: UnboundedReceiver<String>| {
            to_owned![set_username];
            async move {
                while let Some(name) = rx.next().await {
                    set_username(name);
                }
            }
        });
        cx.render(rsx! { div {} })
    }

    #[test]
    fn plays() {
        let mut app = Played::new(App, &[]);
        app.sent(values!["Ada"], "sync");
        app.rendered_again("Banner");
        app.not_rendered_again("Menu");
        app.not_rendered_again("App");
        app.end();
    }
}

// ATOMS-6a (atoms/views.feature): A banner that is removed and mounted again shows the username set before
mod atoms_6a {
    use crate::played::Played;
    use crate::prelude::*;

    static USERNAME: Atom<String> = Atom(|_| "default".to_string());

    fn App(cx: Scope) -> Element {
        component(cx, "App");
        use_init_atom_root(cx);
        coroutine("sync");
        let set_username = use_set(cx, &USERNAME);
        let sync = use_coroutine(cx, |mut rx: UnboundedReceiver<String>| {
            to_owned![set_username];
            async move {
                while let Some(name) = rx.next().await {
                    set_username(name);
                }
            }
        });
        cx.render(rsx! {
            for mount in mounted("Banner") {
                Banner { key: "{mount}" }
            }
        })
    }

    fn Banner(cx: Scope) -> Element {
        component(cx, "Banner");
        atom("username", use_read(cx, &USERNAME));
        cx.render(rsx! { div {} })
    }

    #[test]
    fn plays() {
        let mut app = Played::new(App, &[]);
        app.sent(values!["Ada"], "sync");
        app.removed("Banner");
        app.shown("Banner");
        app.shows("Banner", "Ada", "username");
        app.end();
    }
}

// ATOMS-6b (atoms/views.feature): A banner that is first mounted later shows the username set before
mod atoms_6b {
    use crate::played::Played;
    use crate::prelude::*;

    static USERNAME: Atom<String> = Atom(|_| "default".to_string());

    fn App(cx: Scope) -> Element {
        component(cx, "App");
        use_init_atom_root(cx);
        coroutine("sync");
        let set_username = use_set(cx, &USERNAME);
        let sync = use_coroutine(cx, |mut rx: UnboundedReceiver<String>| {
            to_owned![set_username];
            async move {
                while let Some(name) = rx.next().await {
                    set_username(name);
                }
            }
        });
        cx.render(rsx! {
            for mount in mounted("Banner") {
                Banner { key: "{mount}" }
            }
        })
    }

    fn Banner(cx: Scope) -> Element {
        component(cx, "Banner");
        atom("username", use_read(cx, &USERNAME));
        cx.render(rsx! { div {} })
    }

    #[test]
    fn plays() {
        let mut app = Played::new(App, &["Banner"]);
        app.sent(values!["Ada"], "sync");
        app.shown("Banner");
        app.shows("Banner", "Ada", "username");
        app.end();
    }
}

// ATOMS-7a (atoms/views.feature): A page that initialises the atom root again shows the username that its parent's service sets
mod atoms_7a {
    use crate::played::Played;
    use crate::prelude::*;

    static USERNAME: Atom<String> = Atom(|_| "default".to_string());

    fn App(cx: Scope) -> Element {
        component(cx, "App");
        use_init_atom_root(cx);
        coroutine("sync");
        let set_username = use_set(cx, &USERNAME);
        let sync = use_coroutine(cx, |mut rx: UnboundedReceiver<String>| {
            to_owned![set_username];
            async move {
                while let Some(name) = rx.next().await {
                    set_username(name);
                }
            }
        });
        cx.render(rsx! {
            Page {}
        })
    }

    fn Page(cx: Scope) -> Element {
        component(cx, "Page");
        use_init_atom_root(cx);
        atom("username", use_read(cx, &USERNAME));
        cx.render(rsx! { div {} })
    }

    #[test]
    fn plays() {
        let mut app = Played::new(App, &[]);
        app.sent(values!["Ada"], "sync");
        app.shows("Page", "Ada", "username");
        app.end();
    }
}

// ATOMS-8a (atoms/views.feature): A username set under one atom root is not shown under another
mod atoms_8a {
    use crate::played::Played;
    use crate::prelude::*;

    static USERNAME: Atom<String> = Atom(|_| "default".to_string());

    fn App(cx: Scope) -> Element {
        component(cx, "App");
        cx.render(rsx! {
            Page {}
            Preview {}
        })
    }

    fn Page(cx: Scope) -> Element {
        component(cx, "Page");
        use_init_atom_root(cx);
        atom("username", use_read(cx, &USERNAME));
        coroutine("sync");
        let set_username = use_set(cx, &USERNAME);
        let sync = use_coroutine(cx, |mut rx: UnboundedReceiver<String>| {
            to_owned![set_username];
            async move {
                while let Some(name) = rx.next().await {
                    set_username(name);
                }
            }
        });
        cx.render(rsx! { div {} })
    }

    fn Preview(cx: Scope) -> Element {
        component(cx, "Preview");
        use_init_atom_root(cx);
        atom("username", use_read(cx, &USERNAME));
        cx.render(rsx! { div {} })
    }

    #[test]
    fn plays() {
        let mut app = Played::new(App, &[]);
        app.sent(values!["Ada"], "sync");
        app.renders_again("Preview");
        app.shows("Page", "Ada", "username");
        app.shows("Preview", "default", "username");
        app.end();
    }
}

// CHANNEL-7a (channel/closing.feature): A loop receives the three messages sent before the channel was closed
mod channel_7a {
    use crate::played::Played;
    use crate::prelude::*;

    fn App(cx: Scope) -> Element {
        component(cx, "App");
        coroutine("sync");
        let sync = use_coroutine(cx, |mut rx: UnboundedReceiver<String>| async move {
            gate("logged out").await;
            rx.close();
            while let Some(message) = rx.next().await {
                log(&message);
            }
            log("channel ended");
        });
        cx.render(rsx! { div {} })
    }

    #[test]
    fn plays() {
        let mut app = Played::new(App, &[]);
        app.sent(values!["a", "b", "c"], "sync");
        app.opens("logged out");
        app.logged("sync", values!["a", "b", "c", "channel ended"]);
        app.end();
    }
}

// CHANNEL-7b (channel/closing.feature): A message sent before the close is received although the body awaits a gate before it receives
mod channel_7b {
    use crate::played::Played;
    use crate::prelude::*;

    fn App(cx: Scope) -> Element {
        component(cx, "App");
        coroutine("sync");
        let sync = use_coroutine(cx, |mut rx: UnboundedReceiver<String>| async move {
            gate("logged out").await;
            rx.close();
            gate("response received").await;
            let message = rx.next().await;
            log(&message);
        });
        cx.render(rsx! { div {} })
    }

    #[test]
    fn plays() {
        let mut app = Played::new(App, &[]);
        app.sent(values!["a"], "sync");
        app.opens("logged out");
        app.opens("response received");
        app.logged("sync", values!["a"]);
        app.end();
    }
}

// CHANNEL-7c (channel/closing.feature): A body that closes its channel at every message still receives all buffered messages
mod channel_7c {
    use crate::played::Played;
    use crate::prelude::*;

    fn App(cx: Scope) -> Element {
        component(cx, "App");
        coroutine("sync");
        let sync = use_coroutine(cx, |mut rx: UnboundedReceiver<String>| async move {
            gate("connected").await;
            while let Some(message) = rx.next().await {
                rx.close();
                log(&message);
            }
            log("channel ended");
        });
        cx.render(rsx! { div {} })
    }

    #[test]
    fn plays() {
        let mut app = Played::new(App, &[]);
        app.sent(values!["a", "b", "c"], "sync");
        app.opens("connected");
        app.logged("sync", values!["a", "b", "c", "channel ended"]);
        app.end();
    }
}

// CHANNEL-8a (channel/closing.feature): A message sent after the channel is closed is not received
mod channel_8a {
    use crate::played::Played;
    use crate::prelude::*;

    fn App(cx: Scope) -> Element {
        component(cx, "App");
        coroutine("sync");
        let sync = use_coroutine(cx, |mut rx: UnboundedReceiver<String>| async move {
            rx.close();
            gate("response received").await;
            while let Some(message) = rx.next().await {
                log(&message);
            }
            log("channel ended");
        });
        cx.render(rsx! { div {} })
    }

    #[test]
    fn plays() {
        let mut app = Played::new(App, &[]);
        app.sent(values!["a"], "sync");
        app.opens("response received");
        app.logged("sync", values!["channel ended"]);
        app.end();
    }
}

// CHANNEL-8b (channel/closing.feature): Of two messages, only the one sent before the channel is closed is received
mod channel_8b {
    use crate::played::Played;
    use crate::prelude::*;

    fn App(cx: Scope) -> Element {
        component(cx, "App");
        coroutine("sync");
        let sync = use_coroutine(cx, |mut rx: UnboundedReceiver<String>| async move {
            gate("logged out").await;
            rx.close();
            gate("response received").await;
            while let Some(message) = rx.next().await {
                log(&message);
            }
            log("channel ended");
        });
        cx.render(rsx! { div {} })
    }

    #[test]
    fn plays() {
        let mut app = Played::new(App, &[]);
        app.sent(values!["a"], "sync");
        app.opens("logged out");
        app.sent(values!["b"], "sync");
        app.opens("response received");
        app.logged("sync", values!["a", "channel ended"]);
        app.end();
    }
}

// CHANNEL-9a (channel/closing.feature): A loop over a closed and empty channel ends
mod channel_9a {
    use crate::played::Played;
    use crate::prelude::*;

    fn App(cx: Scope) -> Element {
        component(cx, "App");
        coroutine("sync");
        let sync = use_coroutine(cx, |mut rx: UnboundedReceiver<String>| async move {
            rx.close();
            while let Some(message) = rx.next().await {
                log(&message);
            }
            log("channel ended");
        });
        cx.render(rsx! { div {} })
    }

    #[test]
    fn plays() {
        let mut app = Played::new(App, &[]);
        app.starts();
        app.logged("sync", values!["channel ended"]);
        app.ended("sync");
        app.end();
    }
}

// CHANNEL-9b (channel/closing.feature): Receiving one message from a closed and empty channel gives None
mod channel_9b {
    use crate::played::Played;
    use crate::prelude::*;

    fn App(cx: Scope) -> Element {
        component(cx, "App");
        coroutine("sync");
        let sync = use_coroutine(cx, |mut rx: UnboundedReceiver<String>| async move {
            rx.close();
            let message = rx.next().await;
            log(&message);
        });
        cx.render(rsx! { div {} })
    }

    #[test]
    fn plays() {
        let mut app = Played::new(App, &[]);
        app.starts();
        app.logged("sync", values![nothing()]);
        app.end();
    }
}

// CHANNEL-9c (channel/closing.feature): A loop over an open and empty channel does not end
mod channel_9c {
    use crate::played::Played;
    use crate::prelude::*;

    fn App(cx: Scope) -> Element {
        component(cx, "App");
        coroutine("sync");
        let sync = use_coroutine(cx, |mut rx: UnboundedReceiver<String>| async move {
            log("started");
            while let Some(message) = rx.next().await {
                log(&message);
            }
            log("channel ended");
        });
        cx.render(rsx! { div {} })
    }

    #[test]
    fn plays() {
        let mut app = Played::new(App, &[]);
        app.starts();
        app.logged("sync", values!["started"]);
        app.end();
    }
}

// CHANNEL-9d (channel/closing.feature): A channel stays open when a component that looked up its handle is removed
mod channel_9d {
    use crate::played::Played;
    use crate::prelude::*;

    #[derive(Clone, Debug, Eq, Hash, PartialEq)]
    struct SyncAction(String);
    message!(SyncAction());

    fn App(cx: Scope) -> Element {
        component(cx, "App");
        coroutine("sync");
        let sync = use_coroutine(cx, |mut rx: UnboundedReceiver<SyncAction>| async move {
            while let Some(SyncAction(action)) = rx.next().await {
                log(&action);
            }
            log("channel ended");
        });
        cx.render(rsx! {
            for mount in mounted("Child") {
                Child { key: "{mount}" }
            }
        })
    }

    fn Child(cx: Scope) -> Element {
        component(cx, "Child");
        let sync_task = use_coroutine_handle::<SyncAction>(cx);
        found("sync task", sync_task);
        cx.render(rsx! { div {} })
    }

    #[test]
    fn plays() {
        let mut app = Played::new(App, &[]);
        app.sent_through(values!["set username"], "sync task");
        app.removed("Child");
        app.sent(values!["log out"], "sync");
        app.logged("sync", values!["set username", "log out"]);
        app.end();
    }
}

// CHANNEL-10a (channel/closing.feature): Three receives from an ended channel all give None
mod channel_10a {
    use crate::played::Played;
    use crate::prelude::*;

    fn App(cx: Scope) -> Element {
        component(cx, "App");
        coroutine("sync");
        let sync = use_coroutine(cx, |mut rx: UnboundedReceiver<String>| async move {
            rx.close();
            for _ in 0..3 {
                let message = rx.next().await;
                log(&message);
            }
        });
        cx.render(rsx! { div {} })
    }

    #[test]
    fn plays() {
        let mut app = Played::new(App, &[]);
        app.starts();
        app.logged("sync", values![nothing(), nothing(), nothing()]);
        app.end();
    }
}

// CHANNEL-11a (channel/closing.feature): A coroutine continues after it sends to a coroutine that has ended
mod channel_11a {
    use crate::played::Played;
    use crate::prelude::*;

    fn App(cx: Scope) -> Element {
        component(cx, "App");
        coroutine("sync");
        let sync = use_coroutine(cx, |_: UnboundedReceiver<String>| async move {
            log("done");
        });
        coroutine("editor");
        let editor = use_coroutine(cx, |mut rx: UnboundedReceiver<String>| {
            to_owned![sync];
            async move {
                while let Some(command) = rx.next().await {
                    sync.send(command.clone());
                    log(&command);
                }
            }
        });
        cx.render(rsx! { div {} })
    }

    #[test]
    fn plays() {
        let mut app = Played::new(App, &[]);
        app.sent(values!["save"], "editor");
        app.logged("editor", values!["save"]);
        app.logged("sync", values!["done"]);
        app.end();
    }
}

// CHANNEL-11b (channel/closing.feature): A coroutine continues after it sends to a coroutine that has closed its channel
mod channel_11b {
    use crate::played::Played;
    use crate::prelude::*;

    fn App(cx: Scope) -> Element {
        component(cx, "App");
        coroutine("sync");
        let sync = use_coroutine(cx, |mut rx: UnboundedReceiver<String>| async move {
            rx.close();
            gate("response received").await;
        });
        coroutine("editor");
        let editor = use_coroutine(cx, |mut rx: UnboundedReceiver<String>| {
            to_owned![sync];
            async move {
                while let Some(command) = rx.next().await {
                    sync.send(command.clone());
                    log(&command);
                }
            }
        });
        cx.render(rsx! { div {} })
    }

    #[test]
    fn plays() {
        let mut app = Played::new(App, &[]);
        app.sent(values!["save"], "editor");
        app.logged("editor", values!["save"]);
        app.end();
    }
}

// CHANNEL-11c (channel/closing.feature): A coroutine continues after it sends to a coroutine whose component was removed
mod channel_11c {
    use crate::played::Played;
    use crate::prelude::*;

    fn App(cx: Scope) -> Element {
        component(cx, "App");
        coroutine("editor");
        let editor = use_coroutine(cx, |mut rx: UnboundedReceiver<String>| async move {
            while let Some(command) = rx.next().await {
                handle("sync").send(command.clone());
                log(&command);
            }
        });
        cx.render(rsx! {
            for mount in mounted("Page") {
                Page { key: "{mount}" }
            }
        })
    }

    fn Page(cx: Scope) -> Element {
        component(cx, "Page");
        coroutine("sync");
        let sync = use_coroutine(cx, |mut rx: UnboundedReceiver<String>| async move {
            while let Some(message) = rx.next().await {
                log(&message);
            }
        });
        cx.render(rsx! { div {} })
    }

    #[test]
    fn plays() {
        let mut app = Played::new(App, &[]);
        app.sent(values!["save"], "editor");
        app.removed("Page");
        app.sent(values!["publish"], "editor");
        app.logged("editor", values!["save", "publish"]);
        app.logged("sync", values!["save"]);
        app.end();
    }
}

// CHANNEL-11d (channel/closing.feature): Messages sent after the application is closed are discarded
mod channel_11d {
    use crate::played::Played;
    use crate::prelude::*;

    #[derive(Clone, Debug, Eq, Hash, PartialEq)]
    struct SyncAction(String);
    message!(SyncAction());

    fn App(cx: Scope) -> Element {
        component(cx, "App");
        coroutine("sync");
        let sync = use_coroutine(cx, |mut rx: UnboundedReceiver<SyncAction>| async move {
            while let Some(SyncAction(action)) = rx.next().await {
                log(&action);
            }
        });
        cx.render(rsx! {
            Child {}
        })
    }

    fn Child(cx: Scope) -> Element {
        component(cx, "Child");
        let sync_task = use_coroutine_handle::<SyncAction>(cx);
        found("sync task", sync_task);
        cx.render(rsx! { div {} })
    }

    #[test]
    fn plays() {
        let mut app = Played::new(App, &[]);
        app.sent(values!["log in"], "sync");
        app.closed();
        app.sent(values!["set username"], "sync");
        app.sent_through(values!["log out"], "sync task");
        app.logged("sync", values!["log in"]);
        app.end();
    }
}

// CHANNEL-15a (channel/releasing.feature): Messages buffered when a component is removed are released
mod channel_15a {
    use crate::played::Played;
    use crate::prelude::*;

    fn App(cx: Scope) -> Element {
        component(cx, "App");
        cx.render(rsx! {
            for mount in mounted("Page") {
                Page { key: "{mount}" }
            }
        })
    }

    fn Page(cx: Scope) -> Element {
        component(cx, "Page");
        coroutine("sync");
        let sync = use_coroutine(cx, |mut rx: UnboundedReceiver<String>| async move {
            while let Some(message) = rx.next().await {
                log(&message);
                gate("response received").await;
            }
        });
        cx.render(rsx! { div {} })
    }

    #[test]
    fn plays() {
        let mut app = Played::new(App, &[]);
        app.sent(values!["a", "b", "c"], "sync");
        app.removed("Page");
        app.logged("sync", values!["a"]);
        app.dropped("sync");
        // Releases are observed by the kit, through the destructors of the process's own messages.
        app.end();
    }
}

// CHANNEL-15b (channel/releasing.feature): Messages buffered when a body ends are released
mod channel_15b {
    use crate::played::Played;
    use crate::prelude::*;

    fn App(cx: Scope) -> Element {
        component(cx, "App");
        coroutine("sync");
        let sync = use_coroutine(cx, |mut rx: UnboundedReceiver<String>| async move {
            gate("connected").await;
            let message = rx.next().await;
            log(&message);
        });
        cx.render(rsx! { div {} })
    }

    #[test]
    fn plays() {
        let mut app = Played::new(App, &[]);
        app.sent(values!["a", "b", "c"], "sync");
        app.opens("connected");
        app.logged("sync", values!["a"]);
        app.ended("sync");
        // Releases are observed by the kit, through the destructors of the process's own messages.
        app.end();
    }
}

// CHANNEL-15c (channel/releasing.feature): A message buffered when a body closes its channel and ends is released
mod channel_15c {
    use crate::played::Played;
    use crate::prelude::*;

    fn App(cx: Scope) -> Element {
        component(cx, "App");
        coroutine("sync");
        let sync = use_coroutine(cx, |mut rx: UnboundedReceiver<String>| async move {
            gate("logged out").await;
            rx.close();
            let message = rx.next().await;
            log(&message);
        });
        cx.render(rsx! { div {} })
    }

    #[test]
    fn plays() {
        let mut app = Played::new(App, &[]);
        app.sent(values!["a", "b"], "sync");
        app.opens("logged out");
        app.logged("sync", values!["a"]);
        app.ended("sync");
        // Releases are observed by the kit, through the destructors of the process's own messages.
        app.end();
    }
}

// CHANNEL-15d (channel/releasing.feature): Messages buffered when a body fails are released
mod channel_15d {
    use crate::played::Played;
    use crate::prelude::*;

    fn App(cx: Scope) -> Element {
        component(cx, "App");
        coroutine("sync");
        let sync = use_coroutine(cx, |mut rx: UnboundedReceiver<String>| async move {
            gate("connected").await;
            let message = rx.next().await;
            log(&message);
            panic!("failed");
        });
        cx.render(rsx! { div {} })
    }

    #[test]
    fn plays() {
        let mut app = Played::new(App, &[]);
        app.sent(values!["a", "b", "c"], "sync");
        app.opens("connected");
        app.logged("sync", values!["a"]);
        app.failed("sync");
        // Releases are observed by the kit, through the destructors of the process's own messages.
        app.end();
    }
}

// CHANNEL-16a (channel/releasing.feature): A message sent after the channel is closed is released, though the body still runs
mod channel_16a {
    use crate::played::Played;
    use crate::prelude::*;

    fn App(cx: Scope) -> Element {
        component(cx, "App");
        coroutine("sync");
        let sync = use_coroutine(cx, |mut rx: UnboundedReceiver<String>| async move {
            gate("logged out").await;
            rx.close();
            log("channel closed");
            gate("response received").await;
            while let Some(message) = rx.next().await {
                log(&message);
            }
        });
        cx.render(rsx! { div {} })
    }

    #[test]
    fn plays() {
        let mut app = Played::new(App, &[]);
        app.sent(values!["a"], "sync");
        app.opens("logged out");
        app.sent(values!["b"], "sync");
        app.logged("sync", values!["channel closed"]);
        // Releases are observed by the kit, through the destructors of the process's own messages.
        app.opens("response received");
        app.logged("sync", values!["channel closed", "a"]);
        app.end();
    }
}

// CHANNEL-16b (channel/releasing.feature): A message sent to a coroutine whose component was removed is released
mod channel_16b {
    use crate::played::Played;
    use crate::prelude::*;

    fn App(cx: Scope) -> Element {
        component(cx, "App");
        cx.render(rsx! {
            for mount in mounted("Page") {
                Page { key: "{mount}" }
            }
        })
    }

    fn Page(cx: Scope) -> Element {
        component(cx, "Page");
        coroutine("sync");
        let sync = use_coroutine(cx, |mut rx: UnboundedReceiver<String>| async move {
            while let Some(message) = rx.next().await {
                log(&message);
            }
        });
        cx.render(rsx! { div {} })
    }

    #[test]
    fn plays() {
        let mut app = Played::new(App, &[]);
        app.sent(values!["a"], "sync");
        app.removed("Page");
        app.sent(values!["b"], "sync");
        app.logged("sync", values!["a"]);
        // Releases are observed by the kit, through the destructors of the process's own messages.
        app.end();
    }
}

// CHANNEL-16c (channel/releasing.feature): A message sent after the body has ended is released
mod channel_16c {
    use crate::played::Played;
    use crate::prelude::*;

    fn App(cx: Scope) -> Element {
        component(cx, "App");
        coroutine("sync");
        let sync = use_coroutine(cx, |mut rx: UnboundedReceiver<String>| async move {
            let message = rx.next().await;
            log(&message);
        });
        cx.render(rsx! { div {} })
    }

    #[test]
    fn plays() {
        let mut app = Played::new(App, &[]);
        app.sent(values!["a"], "sync");
        app.sent(values!["b"], "sync");
        app.logged("sync", values!["a"]);
        app.ended("sync");
        // Releases are observed by the kit, through the destructors of the process's own messages.
        app.end();
    }
}

// CHANNEL-17a (channel/removing.feature): A listener sends a message to a child's coroutine, and then removes the child
mod channel_17a {
    use crate::played::Played;
    use crate::prelude::*;

    fn App(cx: Scope) -> Element {
        component(cx, "App");
        cx.render(rsx! {
            for mount in mounted("Page") {
                Page { key: "{mount}" }
            }
        })
    }

    fn Page(cx: Scope) -> Element {
        component(cx, "Page");
        coroutine("profile");
        let profile = use_coroutine(cx, |mut rx: UnboundedReceiver<String>| async move {
            while let Some(action) = rx.next().await {
                log(&action);
            }
        });
        cx.render(rsx! { div {} })
    }

    #[test]
    fn plays() {
        let mut app = Played::new(App, &[]);
        app.sent_and_removed(values!["save"], "profile", "Page");
        app.rendered_again("App");
        // The kit records what the runtime did here; every outcome is accepted.
        app.end();
    }
}

// CHANNEL-1a (channel/sending.feature): A coroutine receives the message that a listener sends
mod channel_1a {
    use crate::played::Played;
    use crate::prelude::*;

    fn App(cx: Scope) -> Element {
        component(cx, "App");
        coroutine("sync");
        let sync = use_coroutine(cx, |mut rx: UnboundedReceiver<String>| async move {
            let message = rx.next().await;
            log(&message);
        });
        cx.render(rsx! { div {} })
    }

    #[test]
    fn plays() {
        let mut app = Played::new(App, &[]);
        app.sent(values!["a"], "sync");
        app.logged("sync", values!["a"]);
        app.end();
    }
}

// CHANNEL-1b (channel/sending.feature): Two coroutines each receive only their own message
mod channel_1b {
    use crate::played::Played;
    use crate::prelude::*;

    fn App(cx: Scope) -> Element {
        component(cx, "App");
        coroutine("sync");
        let sync = use_coroutine(cx, |mut rx: UnboundedReceiver<String>| async move {
            while let Some(message) = rx.next().await {
                log(&message);
            }
        });
        coroutine("profile");
        let profile = use_coroutine(cx, |mut rx: UnboundedReceiver<String>| async move {
            while let Some(update) = rx.next().await {
                log(&update);
            }
        });
        cx.render(rsx! { div {} })
    }

    #[test]
    fn plays() {
        let mut app = Played::new(App, &[]);
        app.sent(values!["a"], "sync");
        app.sent(values!["rename"], "profile");
        app.logged("sync", values!["a"]);
        app.logged("profile", values!["rename"]);
        app.end();
    }
}

// CHANNEL-1c (channel/sending.feature): A coroutine receives the message that another coroutine sends
mod channel_1c {
    use crate::played::Played;
    use crate::prelude::*;

    fn App(cx: Scope) -> Element {
        component(cx, "App");
        coroutine("sync");
        let sync = use_coroutine(cx, |mut rx: UnboundedReceiver<String>| async move {
            while let Some(message) = rx.next().await {
                log(&message);
            }
        });
        coroutine("editor");
        let editor = use_coroutine(cx, |_: UnboundedReceiver<()>| {
            to_owned![sync];
            async move {
                sync.send("save".to_string());
            }
        });
        cx.render(rsx! { div {} })
    }

    #[test]
    fn plays() {
        let mut app = Played::new(App, &[]);
        app.starts();
        app.logged("sync", values!["save"]);
        app.end();
    }
}

// CHANNEL-1d (channel/sending.feature): Equal messages are received one by one
mod channel_1d {
    use crate::played::Played;
    use crate::prelude::*;

    fn App(cx: Scope) -> Element {
        component(cx, "App");
        coroutine("sync");
        let sync = use_coroutine(cx, |mut rx: UnboundedReceiver<String>| async move {
            gate("connected").await;
            while let Some(message) = rx.next().await {
                log(&message);
            }
        });
        cx.render(rsx! { div {} })
    }

    #[test]
    fn plays() {
        let mut app = Played::new(App, &[]);
        app.sent(values!["a", "a", "b", "a"], "sync");
        app.opens("connected");
        app.logged("sync", values!["a", "a", "b", "a"]);
        app.end();
    }
}

// CHANNEL-1e (channel/sending.feature): A message that is None is received, and does not end the channel
mod channel_1e {
    use crate::played::Played;
    use crate::prelude::*;

    #[derive(Clone, Debug, Eq, Hash, PartialEq)]
    struct Message(Option<String>);
    message!(Message());

    fn App(cx: Scope) -> Element {
        component(cx, "App");
        coroutine("sync");
        let sync = use_coroutine(cx, |mut rx: UnboundedReceiver<Message>| async move {
            while let Some(Message(message)) = rx.next().await {
                log(&message);
            }
            log("channel ended");
        });
        cx.render(rsx! { div {} })
    }

    #[test]
    fn plays() {
        let mut app = Played::new(App, &[]);
        app.sent(values![nothing()], "sync");
        app.sent(values!["a"], "sync");
        app.logged("sync", values![nothing(), "a"]);
        app.end();
    }
}

// CHANNEL-2a (channel/sending.feature): Three messages from one listener are received in order
mod channel_2a {
    use crate::played::Played;
    use crate::prelude::*;

    fn App(cx: Scope) -> Element {
        component(cx, "App");
        coroutine("sync");
        let sync = use_coroutine(cx, |mut rx: UnboundedReceiver<String>| async move {
            while let Some(message) = rx.next().await {
                log(&message);
            }
        });
        cx.render(rsx! { div {} })
    }

    #[test]
    fn plays() {
        let mut app = Played::new(App, &[]);
        app.sent(values!["a", "b", "c"], "sync");
        app.logged("sync", values!["a", "b", "c"]);
        app.end();
    }
}

// CHANNEL-2b (channel/sending.feature): Two messages from one coroutine are received in order
mod channel_2b {
    use crate::played::Played;
    use crate::prelude::*;

    fn App(cx: Scope) -> Element {
        component(cx, "App");
        coroutine("sync");
        let sync = use_coroutine(cx, |mut rx: UnboundedReceiver<String>| async move {
            while let Some(message) = rx.next().await {
                log(&message);
            }
        });
        coroutine("editor");
        let editor = use_coroutine(cx, |_: UnboundedReceiver<()>| {
            to_owned![sync];
            async move {
                sync.send("save".to_string());
                sync.send("publish".to_string());
            }
        });
        cx.render(rsx! { div {} })
    }

    #[test]
    fn plays() {
        let mut app = Played::new(App, &[]);
        app.starts();
        app.logged("sync", values!["save", "publish"]);
        app.end();
    }
}

// CHANNEL-3a (channel/sending.feature): Messages sent before the first receive are buffered
mod channel_3a {
    use crate::played::Played;
    use crate::prelude::*;

    fn App(cx: Scope) -> Element {
        component(cx, "App");
        coroutine("sync");
        let sync = use_coroutine(cx, |mut rx: UnboundedReceiver<String>| async move {
            gate("connected").await;
            while let Some(message) = rx.next().await {
                log(&message);
            }
        });
        cx.render(rsx! { div {} })
    }

    #[test]
    fn plays() {
        let mut app = Played::new(App, &[]);
        app.sent(values!["a", "b"], "sync");
        app.sent(values!["c"], "sync");
        app.logged_nothing("sync");
        app.opens("connected");
        app.logged("sync", values!["a", "b", "c"]);
        app.end();
    }
}

// CHANNEL-3b (channel/sending.feature): Messages are buffered while the body handles an earlier message
mod channel_3b {
    use crate::played::Played;
    use crate::prelude::*;

    fn App(cx: Scope) -> Element {
        component(cx, "App");
        coroutine("sync");
        let sync = use_coroutine(cx, |mut rx: UnboundedReceiver<String>| async move {
            while let Some(message) = rx.next().await {
                sleep(minutes(1)).await;
                log(&message);
            }
        });
        cx.render(rsx! { div {} })
    }

    #[test]
    fn plays() {
        let mut app = Played::new(App, &[]);
        app.sent(values!["a", "b", "c"], "sync");
        app.passes(60000);
        app.logged("sync", values!["a"]);
        app.passes(120000);
        app.logged("sync", values!["a", "b", "c"]);
        app.end();
    }
}

// CHANNEL-3g (channel/sending.feature): A message sent just before the gate opens that its receiver awaits is received
mod channel_3g {
    use crate::played::Played;
    use crate::prelude::*;

    fn App(cx: Scope) -> Element {
        component(cx, "App");
        coroutine("sync");
        let sync = use_coroutine(cx, |mut rx: UnboundedReceiver<String>| async move {
            gate("connected").await;
            while let Some(message) = rx.next().await {
                log(&message);
            }
        });
        cx.render(rsx! { div {} })
    }

    #[test]
    fn plays() {
        let mut app = Played::new(App, &[]);
        app.together();
        app.sent(values!["a"], "sync");
        app.opens("connected");
        app.settles();
        app.logged("sync", values!["a"]);
        app.end();
    }
}

// CHANNEL-3c (channel/sending.feature): 1,000 buffered messages are received in order
mod channel_3c {
    use crate::played::Played;
    use crate::prelude::*;

    fn App(cx: Scope) -> Element {
        component(cx, "App");
        coroutine("sync");
        let sync = use_coroutine(cx, |mut rx: UnboundedReceiver<i64>| async move {
            gate("connected").await;
            while let Some(message) = rx.next().await {
                log(&message);
            }
        });
        cx.render(rsx! { div {} })
    }

    #[test]
    fn plays() {
        let mut app = Played::new(App, &[]);
        app.numbers_sent(1, 1000, "sync");
        app.opens("connected");
        app.logged_numbers("sync", 1, 1000);
        app.end();
    }
}

// CHANNEL-3e (channel/sending.feature): The last of 4,000 buffered messages is received
mod channel_3e {
    use crate::played::Played;
    use crate::prelude::*;

    fn App(cx: Scope) -> Element {
        component(cx, "App");
        coroutine("sync");
        let sync = use_coroutine(cx, |mut rx: UnboundedReceiver<i64>| async move {
            gate("connected").await;
            while let Some(message) = rx.next().await {
                if message == 4000 {
                    log(&message);
                }
            }
        });
        cx.render(rsx! { div {} })
    }

    #[test]
    fn plays() {
        let mut app = Played::new(App, &[]);
        app.numbers_sent(1, 4000, "sync");
        app.opens("connected");
        app.logged("sync", values![4000]);
        app.end();
    }
}

// CHANNEL-3f (channel/sending.feature): The last of 40,000 buffered messages is received
mod channel_3f {
    use crate::played::Played;
    use crate::prelude::*;

    fn App(cx: Scope) -> Element {
        component(cx, "App");
        coroutine("sync");
        let sync = use_coroutine(cx, |mut rx: UnboundedReceiver<i64>| async move {
            gate("connected").await;
            while let Some(message) = rx.next().await {
                if message == 40000 {
                    log(&message);
                }
            }
        });
        cx.render(rsx! { div {} })
    }

    #[test]
    fn plays() {
        let mut app = Played::new(App, &[]);
        app.numbers_sent(1, 40000, "sync");
        app.opens("connected");
        app.logged("sync", values![40000]);
        app.end();
    }
}

// CHANNEL-4a (channel/sending.feature): A message is not received again when the component of its coroutine renders again
mod channel_4a {
    use crate::played::Played;
    use crate::prelude::*;

    fn App(cx: Scope) -> Element {
        component(cx, "App");
        coroutine("sync");
        let sync = use_coroutine(cx, |mut rx: UnboundedReceiver<String>| async move {
            while let Some(message) = rx.next().await {
                log(&message);
            }
        });
        cx.render(rsx! { div {} })
    }

    #[test]
    fn plays() {
        let mut app = Played::new(App, &[]);
        app.sent(values!["a"], "sync");
        app.renders_again("App");
        app.sent(values!["b"], "sync");
        app.logged("sync", values!["a", "b"]);
        app.end();
    }
}

// CHANNEL-4b (channel/sending.feature): A request sent in the first render is received once
mod channel_4b {
    use crate::played::Played;
    use crate::prelude::*;

    fn App(cx: Scope) -> Element {
        component(cx, "App");
        coroutine("fetcher");
        let fetcher = use_coroutine(cx, |mut rx: UnboundedReceiver<String>| async move {
            while let Some(request) = rx.next().await {
                log(&request);
            }
        });
        cx.use_hook(|| fetcher.send("/weather".to_string()));
        cx.render(rsx! { div {} })
    }

    #[test]
    fn plays() {
        let mut app = Played::new(App, &[]);
        app.sent(values!["/news"], "fetcher");
        app.logged("fetcher", values!["/weather", "/news"]);
        app.end();
    }
}

// CHANNEL-5a (channel/sending.feature): A loop over the channel resumes for each of three messages
mod channel_5a {
    use crate::played::Played;
    use crate::prelude::*;

    fn App(cx: Scope) -> Element {
        component(cx, "App");
        coroutine("sync");
        let sync = use_coroutine(cx, |mut rx: UnboundedReceiver<String>| async move {
            while let Some(message) = rx.next().await {
                log(&message);
            }
        });
        cx.render(rsx! { div {} })
    }

    #[test]
    fn plays() {
        let mut app = Played::new(App, &[]);
        app.sent(values!["a"], "sync");
        app.logged("sync", values!["a"]);
        app.passes(3600000);
        app.sent(values!["b"], "sync");
        app.logged("sync", values!["a", "b"]);
        app.sent(values!["c"], "sync");
        app.logged("sync", values!["a", "b", "c"]);
        app.end();
    }
}

// CHANNEL-6a (channel/sending.feature): A coroutine sends three messages without waiting for the receiver
mod channel_6a {
    use crate::played::Played;
    use crate::prelude::*;

    fn App(cx: Scope) -> Element {
        component(cx, "App");
        coroutine("sync");
        let sync = use_coroutine(cx, |mut rx: UnboundedReceiver<String>| async move {
            gate("connected").await;
            while let Some(message) = rx.next().await {
                log(&message);
            }
        });
        coroutine("editor");
        let editor = use_coroutine(cx, |_: UnboundedReceiver<()>| {
            to_owned![sync];
            async move {
                for _ in 0..3 {
                    sync.send("save".to_string());
                }
                log("all sent");
            }
        });
        cx.render(rsx! { div {} })
    }

    #[test]
    fn plays() {
        let mut app = Played::new(App, &[]);
        app.starts();
        app.logged("editor", values!["all sent"]);
        app.logged_nothing("sync");
        app.opens("connected");
        app.logged("sync", values!["save", "save", "save"]);
        app.end();
    }
}

// CHANNEL-12a (channel/sending.feature): Messages from two coroutines and a listener are all received
mod channel_12a {
    use crate::played::Played;
    use crate::prelude::*;

    fn App(cx: Scope) -> Element {
        component(cx, "App");
        coroutine("sync");
        let sync = use_coroutine(cx, |mut rx: UnboundedReceiver<String>| async move {
            gate("connected").await;
            while let Some(message) = rx.next().await {
                log(&message);
            }
        });
        coroutine("editor");
        let editor = use_coroutine(cx, |_: UnboundedReceiver<()>| {
            to_owned![sync];
            async move {
                sync.send("save".to_string());
            }
        });
        coroutine("profile");
        let profile = use_coroutine(cx, |_: UnboundedReceiver<()>| {
            to_owned![sync];
            async move {
                sync.send("rename".to_string());
            }
        });
        cx.render(rsx! { div {} })
    }

    #[test]
    fn plays() {
        let mut app = Played::new(App, &[]);
        app.sent(values!["log in"], "sync");
        app.opens("connected");
        app.logged_in_any_order("sync", values!["save", "rename", "log in"]);
        app.end();
    }
}

// CHANNEL-12b (channel/sending.feature): A coroutine receives a message that it sends to itself, and one from a listener
mod channel_12b {
    use crate::played::Played;
    use crate::prelude::*;

    fn App(cx: Scope) -> Element {
        component(cx, "App");
        coroutine("sync");
        let sync = use_coroutine(cx, |mut rx: UnboundedReceiver<String>| async move {
            gate("connected").await;
            handle("sync").send("refresh".to_string());
            while let Some(message) = rx.next().await {
                log(&message);
            }
        });
        cx.render(rsx! { div {} })
    }

    #[test]
    fn plays() {
        let mut app = Played::new(App, &[]);
        app.sent(values!["log in"], "sync");
        app.opens("connected");
        app.logged_in_any_order("sync", values!["refresh", "log in"]);
        app.end();
    }
}

// CHANNEL-12c (channel/sending.feature): A coroutine receives the message that it sends to itself while it handles another
mod channel_12c {
    use crate::played::Played;
    use crate::prelude::*;

    fn App(cx: Scope) -> Element {
        component(cx, "App");
        coroutine("sync");
        let sync = use_coroutine(cx, |mut rx: UnboundedReceiver<String>| async move {
            while let Some(message) = rx.next().await {
                log(&message);
                if message == "log in" {
                    handle("sync").send("refresh".to_string());
                }
            }
        });
        cx.render(rsx! { div {} })
    }

    #[test]
    fn plays() {
        let mut app = Played::new(App, &[]);
        app.sent(values!["log in"], "sync");
        app.logged("sync", values!["log in", "refresh"]);
        app.end();
    }
}

// CHANNEL-13a (channel/sending.feature): A request that a component sends in its first render is received
mod channel_13a {
    use crate::played::Played;
    use crate::prelude::*;

    fn App(cx: Scope) -> Element {
        component(cx, "App");
        coroutine("fetcher");
        let fetcher = use_coroutine(cx, |mut rx: UnboundedReceiver<String>| async move {
            while let Some(request) = rx.next().await {
                log(&request);
            }
        });
        cx.use_hook(|| fetcher.send("/weather".to_string()));
        cx.render(rsx! { div {} })
    }

    #[test]
    fn plays() {
        let mut app = Played::new(App, &[]);
        app.starts();
        app.logged("fetcher", values!["/weather"]);
        app.end();
    }
}

// CHANNEL-13c (channel/sending.feature): A request that a child sends in every render is received once for every render
mod channel_13c {
    use crate::played::Played;
    use crate::prelude::*;

    fn App(cx: Scope) -> Element {
        component(cx, "App");
        coroutine("fetcher");
        let fetcher = use_coroutine(cx, |mut rx: UnboundedReceiver<String>| async move {
            while let Some(request) = rx.next().await {
                log(&request);
            }
        });
        cx.render(rsx! {
            Page { fetcher: fetcher }
        })
    }

    #[derive(Props)]
    struct PageProps<'a> {
        fetcher: &'a Coroutine<String>,
    }

    fn Page<'a>(cx: Scope<'a, PageProps<'a>>) -> Element<'a> {
        component(cx, "Page");
        let fetcher = cx.props.fetcher;
        fetcher.send("/weather".to_string());
        cx.render(rsx! { div {} })
    }

    #[test]
    fn plays() {
        let mut app = Played::new(App, &[]);
        app.renders_again("Page");
        app.logged_for_every_render("fetcher", "/weather", "Page");
        app.end();
    }
}

// CHANNEL-13d (channel/sending.feature): After a remount, the new coroutine receives the request sent in the first render
mod channel_13d {
    use crate::played::Played;
    use crate::prelude::*;

    fn App(cx: Scope) -> Element {
        component(cx, "App");
        cx.render(rsx! {
            for mount in mounted("Page") {
                Page { key: "{mount}" }
            }
        })
    }

    fn Page(cx: Scope) -> Element {
        component(cx, "Page");
        coroutine("fetcher");
        let fetcher = use_coroutine(cx, |mut rx: UnboundedReceiver<String>| async move {
            while let Some(request) = rx.next().await {
                log(&request);
            }
        });
        cx.use_hook(|| fetcher.send("/weather".to_string()));
        cx.render(rsx! { div {} })
    }

    #[test]
    fn plays() {
        let mut app = Played::new(App, &[]);
        app.removed("Page");
        app.shown("Page");
        app.logged("fetcher", values!["/weather", "/weather"]);
        app.end();
    }
}

// CHANNEL-13e (channel/sending.feature): A request sent in a render and a later one sent by a listener are buffered in order
mod channel_13e {
    use crate::played::Played;
    use crate::prelude::*;

    fn App(cx: Scope) -> Element {
        component(cx, "App");
        coroutine("fetcher");
        let fetcher = use_coroutine(cx, |mut rx: UnboundedReceiver<String>| async move {
            gate("connected").await;
            while let Some(request) = rx.next().await {
                log(&request);
            }
        });
        cx.use_hook(|| fetcher.send("/weather".to_string()));
        cx.render(rsx! { div {} })
    }

    #[test]
    fn plays() {
        let mut app = Played::new(App, &[]);
        app.sent(values!["/news"], "fetcher");
        app.opens("connected");
        app.logged("fetcher", values!["/weather", "/news"]);
        app.end();
    }
}

// CHANNEL-13g (channel/sending.feature): Two requests sent in one render are received in order by the coroutine to which they were sent
mod channel_13g {
    use crate::played::Played;
    use crate::prelude::*;

    fn App(cx: Scope) -> Element {
        component(cx, "App");
        coroutine("fetcher");
        let fetcher = use_coroutine(cx, |mut rx: UnboundedReceiver<String>| async move {
            while let Some(request) = rx.next().await {
                log(&request);
            }
        });
        coroutine("cache");
        let cache = use_coroutine(cx, |mut rx: UnboundedReceiver<String>| async move {
            while let Some(request) = rx.next().await {
                log(&request);
            }
        });
        cx.use_hook(|| fetcher.send("/weather".to_string()));
        cx.use_hook(|| fetcher.send("/news".to_string()));
        cx.render(rsx! { div {} })
    }

    #[test]
    fn plays() {
        let mut app = Played::new(App, &[]);
        app.starts();
        app.logged("fetcher", values!["/weather", "/news"]);
        app.logged_nothing("cache");
        app.end();
    }
}

// CHANNEL-14a (channel/without-waiting.feature): A buffered message is received without waiting
mod channel_14a {
    use crate::played::Played;
    use crate::prelude::*;

    fn App(cx: Scope) -> Element {
        component(cx, "App");
        coroutine("sync");
        let sync = use_coroutine(cx, |mut rx: UnboundedReceiver<String>| async move {
            gate("connected").await;
            let message = rx.try_next().unwrap_or(Some("empty".to_string()));
            log(&message);
        });
        cx.render(rsx! { div {} })
    }

    #[test]
    fn plays() {
        let mut app = Played::new(App, &[]);
        app.sent(values!["a"], "sync");
        app.opens("connected");
        app.logged("sync", values!["a"]);
        app.end();
    }
}

// CHANNEL-14b (channel/without-waiting.feature): Receiving without waiting from an empty channel does not suspend the body
mod channel_14b {
    use crate::played::Played;
    use crate::prelude::*;

    fn App(cx: Scope) -> Element {
        component(cx, "App");
        coroutine("sync");
        let sync = use_coroutine(cx, |mut rx: UnboundedReceiver<String>| async move {
            let message = rx.try_next().unwrap_or(Some("empty".to_string()));
            log(&message);
            let message = rx.next().await;
            log(&message);
        });
        cx.render(rsx! { div {} })
    }

    #[test]
    fn plays() {
        let mut app = Played::new(App, &[]);
        app.starts();
        app.sent(values!["a"], "sync");
        app.logged("sync", values!["empty", "a"]);
        app.end();
    }
}

// CHANNEL-14c (channel/without-waiting.feature): Receiving without waiting gives None once the channel has ended
mod channel_14c {
    use crate::played::Played;
    use crate::prelude::*;

    fn App(cx: Scope) -> Element {
        component(cx, "App");
        coroutine("sync");
        let sync = use_coroutine(cx, |mut rx: UnboundedReceiver<String>| async move {
            rx.close();
            for _ in 0..2 {
                let message = rx.try_next().unwrap_or(Some("empty".to_string()));
                log(&message);
            }
        });
        cx.render(rsx! { div {} })
    }

    #[test]
    fn plays() {
        let mut app = Played::new(App, &[]);
        app.starts();
        app.logged("sync", values![nothing(), nothing()]);
        app.end();
    }
}

// CHANNEL-14d (channel/without-waiting.feature): Messages left in a closed channel are received without waiting
mod channel_14d {
    use crate::played::Played;
    use crate::prelude::*;

    fn App(cx: Scope) -> Element {
        component(cx, "App");
        coroutine("sync");
        let sync = use_coroutine(cx, |mut rx: UnboundedReceiver<String>| async move {
            gate("connected").await;
            rx.close();
            for _ in 0..3 {
                let message = rx.try_next().unwrap_or(Some("empty".to_string()));
                log(&message);
            }
        });
        cx.render(rsx! { div {} })
    }

    #[test]
    fn plays() {
        let mut app = Played::new(App, &[]);
        app.sent(values!["a", "b"], "sync");
        app.opens("connected");
        app.logged("sync", values!["a", "b", nothing()]);
        app.end();
    }
}

// CHANNEL-14e (channel/without-waiting.feature): Receives with and without waiting take messages from one queue, in order
mod channel_14e {
    use crate::played::Played;
    use crate::prelude::*;

    fn App(cx: Scope) -> Element {
        component(cx, "App");
        coroutine("sync");
        let sync = use_coroutine(cx, |mut rx: UnboundedReceiver<String>| async move {
            gate("connected").await;
            for _ in 0..2 {
                let message = rx.next().await;
                log(&message);
                let message = rx.try_next().unwrap_or(Some("empty".to_string()));
                log(&message);
            }
        });
        cx.render(rsx! { div {} })
    }

    #[test]
    fn plays() {
        let mut app = Played::new(App, &[]);
        app.sent(values!["a", "b", "c"], "sync");
        app.opens("connected");
        app.logged("sync", values!["a", "b", "c", "empty"]);
        app.end();
    }
}

// CHANNEL-14f (channel/without-waiting.feature): A message sent between two receives without waiting is received by the second
mod channel_14f {
    use crate::played::Played;
    use crate::prelude::*;

    fn App(cx: Scope) -> Element {
        component(cx, "App");
        coroutine("timer");
        let timer = use_coroutine(cx, |mut rx: UnboundedReceiver<String>| async move {
            for _ in 0..3 {
                let action = rx.try_next().unwrap_or(Some("empty".to_string()));
                log(&action);
                sleep(seconds(1)).await;
            }
        });
        cx.render(rsx! { div {} })
    }

    #[test]
    fn plays() {
        let mut app = Played::new(App, &[]);
        app.starts();
        app.sent(values!["pause"], "timer");
        app.passes(2000);
        app.logged("timer", values!["empty", "pause", "empty"]);
        app.end();
    }
}

// CHANNEL-14g (channel/without-waiting.feature): Nothing else runs while a body receives without waiting
mod channel_14g {
    use crate::played::Played;
    use crate::prelude::*;

    fn App(cx: Scope) -> Element {
        component(cx, "App");
        let status = use_state(cx, || "disconnected");
        state("status", status);
        coroutine("sync");
        let sync = use_coroutine(cx, |mut rx: UnboundedReceiver<String>| {
            to_owned![status];
            async move {
                gate("connected").await;
                status.set("connected");
                log("connected");
                let message = rx.try_next().unwrap_or(Some("empty".to_string()));
                log(&message);
            }
        });
        coroutine("ws");
        let ws = use_coroutine(cx, |_: UnboundedReceiver<()>| async move {
            gate("connected").await;
            log("connected");
        });
        cx.render(rsx! { div {} })
    }

    #[test]
    fn plays() {
        let mut app = Played::new(App, &[]);
        app.opens("connected");
        app.logged("sync", values!["connected", "empty"]);
        app.nothing_else("connected", "empty", "sync");
        app.logged("ws", values!["connected"]);
        app.shows("App", "connected", "status");
        app.end();
    }
}

// SERVICES-7c (documentation/component.feature): A coroutine handles two messages of a connection and ends with it
mod services_7c {
    use crate::played::Played;
    use crate::prelude::*;

    fn App(cx: Scope) -> Element {
        component(cx, "App");
        coroutine("ws");
        let ws = use_coroutine(cx, |_: UnboundedReceiver<()>| async move {
            gate("connected").await;
            while let Some(message) = feed::<String>("connection").next().await {
                log(&message);
            }
        });
        cx.render(rsx! { div {} })
    }

    #[test]
    fn plays() {
        let mut app = Played::new(App, &[]);
        app.opens("connected");
        app.arrives(values!["hello"], "connection");
        app.arrives(values!["goodbye"], "connection");
        app.logged("ws", values!["hello", "goodbye"]);
        app.feed_ends("connection");
        app.logged("ws", values!["hello", "goodbye"]);
        app.ended("ws");
        app.end();
    }
}

// SERVICES-7d (documentation/component.feature): A message arrives on the connection before the coroutine is connected
mod services_7d {
    use crate::played::Played;
    use crate::prelude::*;

    fn App(cx: Scope) -> Element {
        component(cx, "App");
        coroutine("ws");
        let ws = use_coroutine(cx, |_: UnboundedReceiver<()>| async move {
            gate("connected").await;
            while let Some(message) = feed::<String>("connection").next().await {
                log(&message);
            }
        });
        cx.render(rsx! { div {} })
    }

    #[test]
    fn plays() {
        let mut app = Played::new(App, &[]);
        app.arrives(values!["hello"], "connection");
        app.logged_nothing("ws");
        app.opens("connected");
        app.logged("ws", values!["hello"]);
        app.end();
    }
}

// CHANNEL-6b (documentation/component.feature): Messages sent to a coroutine that only listens to its connection have no effect
mod channel_6b {
    use crate::played::Played;
    use crate::prelude::*;

    fn App(cx: Scope) -> Element {
        component(cx, "App");
        coroutine("ws");
        let ws = use_coroutine(cx, |_: UnboundedReceiver<String>| async move {
            gate("connected").await;
            while let Some(message) = feed::<String>("connection").next().await {
                log(&message);
            }
        });
        cx.render(rsx! { div {} })
    }

    #[test]
    fn plays() {
        let mut app = Played::new(App, &[]);
        app.sent(values!["()"], "ws");
        app.opens("connected");
        app.sent(values!["()", "()"], "ws");
        app.logged_nothing("ws");
        app.arrives(values!["hello"], "connection");
        app.sent(values!["()"], "ws");
        app.feed_ends("connection");
        app.logged("ws", values!["hello"]);
        app.ended("ws");
        app.end();
    }
}

// ATOMS-2b (documentation/fermi.feature): A banner shows the default name, and then the name that a service has set
mod atoms_2b {
    use crate::played::Played;
    use crate::prelude::*;

    #[derive(Clone, Debug, Eq, Hash, PartialEq)]
    enum SyncAction {
        SetUsername(String),
    }
    shapes!(SyncAction { SetUsername = "SetUsername" });

    static USERNAME: Atom<String> = Atom(|_| "default".to_string());

    fn App(cx: Scope) -> Element {
        component(cx, "App");
        use_init_atom_root(cx);
        coroutine("sync");
        let set_username = use_set(cx, &USERNAME);
        let sync = use_coroutine(cx, |mut rx: UnboundedReceiver<SyncAction>| {
            to_owned![set_username];
            async move {
                while let Some(SyncAction::SetUsername(username)) = rx.next().await {
                    set_username(username);
                }
            }
        });
        cx.render(rsx! {
            Banner {}
        })
    }

    fn Banner(cx: Scope) -> Element {
        component(cx, "Banner");
        atom("USERNAME", use_read(cx, &USERNAME));
        cx.render(rsx! { div {} })
    }

    #[test]
    fn plays() {
        let mut app = Played::new(App, &[]);
        app.starts();
        app.shows("Banner", "default", "USERNAME");
        app.sent(values![shaped("SetUsername", "Bob")], "sync");
        app.shows("Banner", "Bob", "USERNAME");
        app.end();
    }
}

// ATOMS-3b (documentation/fermi_service.feature): The server accepts a name
mod atoms_3b {
    use crate::played::Played;
    use crate::prelude::*;

    #[derive(Clone, Debug, Eq, Hash, PartialEq)]
    enum SyncAction {
        SetUsername(String),
    }
    shapes!(SyncAction { SetUsername = "SetUsername" });

    static USERNAME: Atom<String> = Atom(|_| "default".to_string());

    static ERRORS: Atom<Option<String>> = Atom(|_| None);

    fn App(cx: Scope) -> Element {
        component(cx, "App");
        use_init_atom_root(cx);
        atom("USERNAME", use_read(cx, &USERNAME));
        atom("ERRORS", use_read(cx, &ERRORS));
        coroutine("sync");
        let set_username = use_set(cx, &USERNAME);
        let set_errors = use_set(cx, &ERRORS);
        let sync = use_coroutine(cx, |mut rx: UnboundedReceiver<SyncAction>| {
            to_owned![set_username, set_errors];
            async move {
                while let Some(action) = rx.next().await {
                    match action {
                        SyncAction::SetUsername(username) => {
                            let answer = put("/username", &username).await;
                            if answer.is_some() {
                                set_username(username);
                            } else {
                                set_errors(Some("Failed to set username".to_string()));
                            }
                        }
                    }
                }
            }
        });
        cx.render(rsx! { div {} })
    }

    #[test]
    fn plays() {
        let mut app = Played::new(App, &[]);
        app.answers("/username", "ok");
        app.sent(values![shaped("SetUsername", "Bob")], "sync");
        app.shows("App", "Bob", "USERNAME");
        app.shows("App", nothing(), "ERRORS");
        app.end();
    }
}

// ATOMS-3c (documentation/fermi_service.feature): The server refuses a name
mod atoms_3c {
    use crate::played::Played;
    use crate::prelude::*;

    #[derive(Clone, Debug, Eq, Hash, PartialEq)]
    enum SyncAction {
        SetUsername(String),
    }
    shapes!(SyncAction { SetUsername = "SetUsername" });

    static USERNAME: Atom<String> = Atom(|_| "default".to_string());

    static ERRORS: Atom<Option<String>> = Atom(|_| None);

    fn App(cx: Scope) -> Element {
        component(cx, "App");
        use_init_atom_root(cx);
        atom("USERNAME", use_read(cx, &USERNAME));
        atom("ERRORS", use_read(cx, &ERRORS));
        coroutine("sync");
        let set_username = use_set(cx, &USERNAME);
        let set_errors = use_set(cx, &ERRORS);
        let sync = use_coroutine(cx, |mut rx: UnboundedReceiver<SyncAction>| {
            to_owned![set_username, set_errors];
            async move {
                while let Some(action) = rx.next().await {
                    match action {
                        SyncAction::SetUsername(username) => {
                            let answer = put("/username", &username).await;
                            if answer.is_some() {
                                set_username(username);
                            } else {
                                set_errors(Some("Failed to set username".to_string()));
                            }
                        }
                    }
                }
            }
        });
        cx.render(rsx! { div {} })
    }

    #[test]
    fn plays() {
        let mut app = Played::new(App, &[]);
        app.refuses("/username");
        app.sent(values![shaped("SetUsername", "Bob")], "sync");
        app.shows("App", "default", "USERNAME");
        app.shows("App", "Failed to set username", "ERRORS");
        app.end();
    }
}

// ATOMS-3d (documentation/fermi_service.feature): An error remains after the server has accepted a later name
mod atoms_3d {
    use crate::played::Played;
    use crate::prelude::*;

    #[derive(Clone, Debug, Eq, Hash, PartialEq)]
    enum SyncAction {
        SetUsername(String),
    }
    shapes!(SyncAction { SetUsername = "SetUsername" });

    static USERNAME: Atom<String> = Atom(|_| "default".to_string());

    static ERRORS: Atom<Option<String>> = Atom(|_| None);

    fn App(cx: Scope) -> Element {
        component(cx, "App");
        use_init_atom_root(cx);
        atom("USERNAME", use_read(cx, &USERNAME));
        atom("ERRORS", use_read(cx, &ERRORS));
        coroutine("sync");
        let set_username = use_set(cx, &USERNAME);
        let set_errors = use_set(cx, &ERRORS);
        let sync = use_coroutine(cx, |mut rx: UnboundedReceiver<SyncAction>| {
            to_owned![set_username, set_errors];
            async move {
                while let Some(action) = rx.next().await {
                    match action {
                        SyncAction::SetUsername(username) => {
                            let answer = put("/username", &username).await;
                            if answer.is_some() {
                                set_username(username);
                            } else {
                                set_errors(Some("Failed to set username".to_string()));
                            }
                        }
                    }
                }
            }
        });
        cx.render(rsx! { div {} })
    }

    #[test]
    fn plays() {
        let mut app = Played::new(App, &[]);
        app.refuses("/username");
        app.sent(values![shaped("SetUsername", "Bob")], "sync");
        app.answers("/username", "ok");
        app.sent(values![shaped("SetUsername", "Ada")], "sync");
        app.shows("App", "Ada", "USERNAME");
        app.shows("App", "Failed to set username", "ERRORS");
        app.end();
    }
}

// CHANNEL-13b (documentation/injection.feature): An action that a child sends in every render is received once for every render
mod channel_13b {
    use crate::played::Played;
    use crate::prelude::*;

    #[derive(Clone, Debug, Eq, Hash, PartialEq)]
    struct SyncAction(String);
    message!(SyncAction());

    fn App(cx: Scope) -> Element {
        component(cx, "App");
        coroutine("sync");
        let sync = use_coroutine(cx, |mut rx: UnboundedReceiver<SyncAction>| async move {
            while let Some(SyncAction(action)) = rx.next().await {
                log(&action);
            }
        });
        cx.render(rsx! {
            Child {}
        })
    }

    fn Child(cx: Scope) -> Element {
        component(cx, "Child");
        let sync_task = use_coroutine_handle::<SyncAction>(cx);
        found("sync task", sync_task);
        sync_task.map(|sync_task| sync_task.send(SyncAction("SetUsername".to_string())));
        cx.render(rsx! { div {} })
    }

    #[test]
    fn plays() {
        let mut app = Played::new(App, &[]);
        app.renders_again("Child");
        app.logged_for_every_render("sync", "SetUsername", "Child");
        app.end();
    }
}

// INJECTION-1c (documentation/injection.feature): A listener of a child sends an action through the handle that the child looked up
mod injection_1c {
    use crate::played::Played;
    use crate::prelude::*;

    #[derive(Clone, Debug, Eq, Hash, PartialEq)]
    struct SyncAction(String);
    message!(SyncAction());

    fn App(cx: Scope) -> Element {
        component(cx, "App");
        coroutine("sync");
        let sync = use_coroutine(cx, |mut rx: UnboundedReceiver<SyncAction>| async move {
            while let Some(SyncAction(action)) = rx.next().await {
                log(&action);
            }
        });
        cx.render(rsx! {
            Child {}
        })
    }

    fn Child(cx: Scope) -> Element {
        component(cx, "Child");
        let sync_task = use_coroutine_handle::<SyncAction>(cx);
        found("sync task", sync_task);
        cx.render(rsx! { div {} })
    }

    #[test]
    fn plays() {
        let mut app = Played::new(App, &[]);
        app.sent_through(values!["SetUsername"], "sync task");
        app.logged("sync", values!["SetUsername"]);
        app.end();
    }
}

// INJECTION-3b (documentation/injection.feature): A child that looks up a handle for another type of messages finds none and renders
mod injection_3b {
    use crate::played::Played;
    use crate::prelude::*;

    #[derive(Clone, Debug, Eq, Hash, PartialEq)]
    struct SyncCommand;
    message!(SyncCommand);

    #[derive(Clone, Debug, Eq, Hash, PartialEq)]
    struct SyncAction;
    message!(SyncAction);

    fn App(cx: Scope) -> Element {
        component(cx, "App");
        coroutine("sync");
        let sync = use_coroutine(cx, |_: UnboundedReceiver<SyncCommand>| async move {
            log("running");
        });
        cx.render(rsx! {
            Child {}
        })
    }

    fn Child(cx: Scope) -> Element {
        component(cx, "Child");
        let sync_task = use_coroutine_handle::<SyncAction>(cx);
        found("sync task", sync_task);
        cx.render(rsx! { div {} })
    }

    #[test]
    fn plays() {
        let mut app = Played::new(App, &[]);
        app.starts();
        app.not_found("sync task");
        app.rendered("Child");
        app.logged("sync", values!["running"]);
        app.end();
    }
}

// SERVICES-3b (documentation/send.feature): A service stores a user name and then an age
mod services_3b {
    use crate::played::Played;
    use crate::prelude::*;

    #[derive(Clone, Debug, Eq, Hash, PartialEq)]
    enum ProfileUpdate {
        SetUsername(String),
        SetAge(i64),
    }
    shapes!(ProfileUpdate { SetUsername = "SetUsername", SetAge = "SetAge" });

    fn App(cx: Scope) -> Element {
        component(cx, "App");
        coroutine("profile");
        let profile = use_coroutine(cx, |mut rx: UnboundedReceiver<ProfileUpdate>| async move {
            get("/connect").await;
            while let Some(update) = rx.next().await {
                match &update {
                    ProfileUpdate::SetUsername(username) => {
                        put("/username", username).await;
                    }
                    ProfileUpdate::SetAge(age) => {
                        put("/age", age).await;
                    }
                }
                log(&update);
            }
        });
        cx.render(rsx! { div {} })
    }

    #[test]
    fn plays() {
        let mut app = Played::new(App, &[]);
        app.answers("/connect", "welcome");
        app.answers("/username", "ok");
        app.answers("/age", "ok");
        app.sent(values![shaped("SetUsername", "Bob")], "profile");
        app.logged("profile", values![shaped("SetUsername", "Bob")]);
        app.asked("/username", 1);
        app.sent(values![shaped("SetAge", 42)], "profile");
        app.logged("profile", values![shaped("SetUsername", "Bob"), shaped("SetAge", 42)]);
        app.asked("/age", 1);
        app.asked("/connect", 1);
        app.end();
    }
}

// SERVICES-5b (documentation/send.feature): An age is stored after the server has answered for the user name sent before it
mod services_5b {
    use crate::played::Played;
    use crate::prelude::*;

    #[derive(Clone, Debug, Eq, Hash, PartialEq)]
    enum ProfileUpdate {
        SetUsername(String),
        SetAge(i64),
    }
    shapes!(ProfileUpdate { SetUsername = "SetUsername", SetAge = "SetAge" });

    fn App(cx: Scope) -> Element {
        component(cx, "App");
        coroutine("profile");
        let profile = use_coroutine(cx, |mut rx: UnboundedReceiver<ProfileUpdate>| async move {
            get("/connect").await;
            while let Some(update) = rx.next().await {
                match &update {
                    ProfileUpdate::SetUsername(username) => {
                        put("/username", username).await;
                    }
                    ProfileUpdate::SetAge(age) => {
                        put("/age", age).await;
                    }
                }
                log(&update);
            }
        });
        cx.render(rsx! { div {} })
    }

    #[test]
    fn plays() {
        let mut app = Played::new(App, &[]);
        app.answers("/connect", "welcome");
        app.answers("/username", "ok");
        app.answers("/age", "ok");
        app.holds("/username");
        app.sent(values![shaped("SetUsername", "Bob"), shaped("SetAge", 42)], "profile");
        app.asked("/username", 1);
        app.asked("/age", 0);
        app.logged_nothing("profile");
        app.answers_held("/username", "ok");
        app.logged("profile", values![shaped("SetUsername", "Bob"), shaped("SetAge", 42)]);
        app.end();
    }
}

// CHANNEL-3d (documentation/send.feature): Updates sent before the service has connected are handled afterwards
mod channel_3d {
    use crate::played::Played;
    use crate::prelude::*;

    #[derive(Clone, Debug, Eq, Hash, PartialEq)]
    enum ProfileUpdate {
        SetUsername(String),
        SetAge(i64),
    }
    shapes!(ProfileUpdate { SetUsername = "SetUsername", SetAge = "SetAge" });

    fn App(cx: Scope) -> Element {
        component(cx, "App");
        coroutine("profile");
        let profile = use_coroutine(cx, |mut rx: UnboundedReceiver<ProfileUpdate>| async move {
            get("/connect").await;
            while let Some(update) = rx.next().await {
                match &update {
                    ProfileUpdate::SetUsername(username) => {
                        put("/username", username).await;
                    }
                    ProfileUpdate::SetAge(age) => {
                        put("/age", age).await;
                    }
                }
                log(&update);
            }
        });
        cx.render(rsx! { div {} })
    }

    #[test]
    fn plays() {
        let mut app = Played::new(App, &[]);
        app.answers("/connect", "welcome");
        app.answers("/username", "ok");
        app.answers("/age", "ok");
        app.holds("/connect");
        app.sent(values![shaped("SetUsername", "Bob"), shaped("SetAge", 42)], "profile");
        app.asked("/username", 0);
        app.logged_nothing("profile");
        app.answers_held("/connect", "welcome");
        app.logged("profile", values![shaped("SetUsername", "Bob"), shaped("SetAge", 42)]);
        app.asked("/connect", 1);
        app.end();
    }
}

// SERVICES-2b (documentation/services.feature): Three services receive commands of three types
mod services_2b {
    use crate::played::Played;
    use crate::prelude::*;

    #[derive(Clone, Debug, Eq, Hash, PartialEq)]
    struct ProfileCommand(String);
    message!(ProfileCommand());

    #[derive(Clone, Debug, Eq, Hash, PartialEq)]
    struct EditorCommand(String);
    message!(EditorCommand());

    #[derive(Clone, Debug, Eq, Hash, PartialEq)]
    struct SyncCommand(String);
    message!(SyncCommand());

    fn App(cx: Scope) -> Element {
        component(cx, "App");
        coroutine("profile");
        let profile = use_coroutine(cx, |mut rx: UnboundedReceiver<ProfileCommand>| async move {
            while let Some(ProfileCommand(command)) = rx.next().await {
                log(&command);
            }
        });
        coroutine("editor");
        let editor = use_coroutine(cx, |mut rx: UnboundedReceiver<EditorCommand>| async move {
            while let Some(EditorCommand(command)) = rx.next().await {
                log(&command);
            }
        });
        coroutine("sync");
        let sync = use_coroutine(cx, |mut rx: UnboundedReceiver<SyncCommand>| async move {
            while let Some(SyncCommand(command)) = rx.next().await {
                log(&command);
            }
        });
        cx.render(rsx! { div {} })
    }

    #[test]
    fn plays() {
        let mut app = Played::new(App, &[]);
        app.sent(values!["rename"], "profile");
        app.sent(values!["undo", "redo"], "editor");
        app.sent(values!["pull"], "sync");
        app.logged("profile", values!["rename"]);
        app.logged("editor", values!["undo", "redo"]);
        app.logged("sync", values!["pull"]);
        app.end();
    }
}

// STATE-1c (documentation/to_owned.feature): A coroutine sets its status after a second
mod state_1c {
    use crate::played::Played;
    use crate::prelude::*;

    #[derive(Clone, Debug, Eq, Hash, PartialEq)]
    struct SyncAction;
    message!(SyncAction);

    fn App(cx: Scope) -> Element {
        component(cx, "App");
        let sync_status = use_state(cx, || "Launching");
        state("sync status", sync_status);
        coroutine("sync task");
        let sync_task = use_coroutine(cx, |_: UnboundedReceiver<SyncAction>| {
            to_owned![sync_status];
            async move {
                loop {
                    sleep(seconds(1)).await;
                    sync_status.set("Working");
                }
            }
        });
        cx.render(rsx! { div {} })
    }

    #[test]
    fn plays() {
        let mut app = Played::new(App, &[]);
        app.starts();
        app.shows("App", "Launching", "sync status");
        app.passes(1000);
        app.shows("App", "Working", "sync status");
        app.end();
    }
}

// OWNERSHIP-4c (documentation/to_owned.feature): A coroutine sets its status again after the status was set back and a minute has passed
mod ownership_4c {
    use crate::played::Played;
    use crate::prelude::*;

    #[derive(Clone, Debug, Eq, Hash, PartialEq)]
    struct SyncAction;
    message!(SyncAction);

    fn App(cx: Scope) -> Element {
        component(cx, "App");
        let sync_status = use_state(cx, || "Launching");
        state("sync status", sync_status);
        coroutine("sync task");
        let sync_task = use_coroutine(cx, |_: UnboundedReceiver<SyncAction>| {
            to_owned![sync_status];
            async move {
                loop {
                    sleep(seconds(1)).await;
                    sync_status.set("Working");
                }
            }
        });
        cx.render(rsx! { div {} })
    }

    #[test]
    fn plays() {
        let mut app = Played::new(App, &[]);
        app.set_by_listener("sync status", "Launching");
        app.shows("App", "Launching", "sync status");
        app.passes(60000);
        app.shows("App", "Working", "sync status");
        app.end();
    }
}

// CHANNEL-6c (documentation/to_owned.feature): Messages sent to a coroutine that only waits for the time have no effect
mod channel_6c {
    use crate::played::Played;
    use crate::prelude::*;

    #[derive(Clone, Debug, Eq, Hash, PartialEq)]
    enum SyncAction {
        SetUsername(String),
    }
    shapes!(SyncAction { SetUsername = "SetUsername" });

    fn App(cx: Scope) -> Element {
        component(cx, "App");
        let sync_status = use_state(cx, || "Launching");
        state("sync status", sync_status);
        coroutine("sync task");
        let sync_task = use_coroutine(cx, |_: UnboundedReceiver<SyncAction>| {
            to_owned![sync_status];
            async move {
                loop {
                    sleep(seconds(1)).await;
                    sync_status.set("Working");
                }
            }
        });
        cx.render(rsx! { div {} })
    }

    #[test]
    fn plays() {
        let mut app = Played::new(App, &[]);
        app.sent(values![shaped("SetUsername", "Bob")], "sync task");
        app.shows("App", "Launching", "sync status");
        app.passes(2000);
        app.shows("App", "Working", "sync status");
        app.set_by_listener("sync status", "Launching");
        app.sent(values![shaped("SetUsername", "Ada"), shaped("SetUsername", "Eve")], "sync task");
        app.shows("App", "Launching", "sync status");
        app.passes(1000);
        app.shows("App", "Working", "sync status");
        app.end();
    }
}

// OWNERSHIP-3c (documentation/to_owned_continued.feature): Two states with equal values are set one after the other
mod ownership_3c {
    use crate::played::Played;
    use crate::prelude::*;

    #[derive(Clone, Debug, Eq, Hash, PartialEq)]
    struct SyncAction;
    message!(SyncAction);

    fn App(cx: Scope) -> Element {
        component(cx, "App");
        let sync_status = use_state(cx, || "Launching");
        state("sync status", sync_status);
        let load_status = use_state(cx, || "Launching");
        state("load status", load_status);
        coroutine("sync task");
        let sync_task = use_coroutine(cx, |_: UnboundedReceiver<SyncAction>| {
            to_owned![sync_status, load_status];
            async move {
                gate("connected").await;
                sync_status.set("Working");
                gate("loaded").await;
                load_status.set("Working");
            }
        });
        cx.render(rsx! { div {} })
    }

    #[test]
    fn plays() {
        let mut app = Played::new(App, &[]);
        app.opens("connected");
        app.shows("App", "Working", "sync status");
        app.shows("App", "Launching", "load status");
        app.opens("loaded");
        app.shows("App", "Working", "load status");
        app.end();
    }
}

// CHANNEL-6d (documentation/to_owned_continued.feature): Messages sent to a coroutine that only waits at gates have no effect
mod channel_6d {
    use crate::played::Played;
    use crate::prelude::*;

    #[derive(Clone, Debug, Eq, Hash, PartialEq)]
    enum SyncAction {
        SetUsername(String),
    }
    shapes!(SyncAction { SetUsername = "SetUsername" });

    fn App(cx: Scope) -> Element {
        component(cx, "App");
        let sync_status = use_state(cx, || "Launching");
        state("sync status", sync_status);
        let load_status = use_state(cx, || "Launching");
        state("load status", load_status);
        coroutine("sync task");
        let sync_task = use_coroutine(cx, |_: UnboundedReceiver<SyncAction>| {
            to_owned![sync_status, load_status];
            async move {
                gate("connected").await;
                sync_status.set("Working");
                gate("loaded").await;
                load_status.set("Working");
            }
        });
        cx.render(rsx! { div {} })
    }

    #[test]
    fn plays() {
        let mut app = Played::new(App, &[]);
        app.sent(values![shaped("SetUsername", "Bob")], "sync task");
        app.shows("App", "Launching", "sync status");
        app.opens("connected");
        app.sent(values![shaped("SetUsername", "Ada"), shaped("SetUsername", "Eve")], "sync task");
        app.shows("App", "Working", "sync status");
        app.shows("App", "Launching", "load status");
        app.opens("loaded");
        app.shows("App", "Working", "load status");
        app.ended("sync task");
        app.end();
    }
}

// CHANNEL-13f (documentation/use_coroutine.feature): A component sends a request in its first render and shows the response
mod channel_13f {
    use crate::played::Played;
    use crate::prelude::*;

    fn App(cx: Scope) -> Element {
        component(cx, "App");
        let response_state = use_state(cx, || None::<String>);
        state("response", response_state);
        coroutine("fetcher");
        let fetcher = use_coroutine(cx, |mut rx: UnboundedReceiver<String>| {
            to_owned![response_state];
            async move {
                let mut cache: Cache<String, String> = Cache::new();
                while let Some(request) = rx.next().await {
                    if cache.get(&request).is_none() {
                        let response = get(&request).await;
                        if response.is_none() {
                            panic!("failed");
                        }
                        cache.insert(request.clone(), response);
                    }
                    response_state.set(cache.get(&request));
                }
            }
        });
        cx.use_hook(|| fetcher.send("/example.com".to_string()));
        cx.render(rsx! { div {} })
    }

    #[test]
    fn plays() {
        let mut app = Played::new(App, &[]);
        app.holds("/example.com");
        app.starts();
        app.shows("App", nothing(), "response");
        app.answers_held("/example.com", "Example Domain");
        app.shows("App", "Example Domain", "response");
        app.asked("/example.com", 1);
        app.end();
    }
}

// SERVICES-1a (documentation/use_coroutine.feature): A service asks the server once and then answers from its cache
mod services_1a {
    use crate::played::Played;
    use crate::prelude::*;

    fn App(cx: Scope) -> Element {
        component(cx, "App");
        let response_state = use_state(cx, || None::<String>);
        state("response", response_state);
        coroutine("fetcher");
        let fetcher = use_coroutine(cx, |mut rx: UnboundedReceiver<String>| {
            to_owned![response_state];
            async move {
                let mut cache: Cache<String, String> = Cache::new();
                while let Some(request) = rx.next().await {
                    if cache.get(&request).is_none() {
                        let response = get(&request).await;
                        if response.is_none() {
                            panic!("failed");
                        }
                        cache.insert(request.clone(), response);
                    }
                    response_state.set(cache.get(&request));
                }
            }
        });
        cx.render(rsx! { div {} })
    }

    #[test]
    fn plays() {
        let mut app = Played::new(App, &[]);
        app.answers("/weather", "rain");
        app.sent(values!["/weather"], "fetcher");
        app.shows("App", "rain", "response");
        app.sent(values!["/weather"], "fetcher");
        app.shows("App", "rain", "response");
        app.asked("/weather", 1);
        app.end();
    }
}

// SERVICES-1b (documentation/use_coroutine.feature): A cached response remains when the server would answer differently
mod services_1b {
    use crate::played::Played;
    use crate::prelude::*;

    fn App(cx: Scope) -> Element {
        component(cx, "App");
        let response_state = use_state(cx, || None::<String>);
        state("response", response_state);
        coroutine("fetcher");
        let fetcher = use_coroutine(cx, |mut rx: UnboundedReceiver<String>| {
            to_owned![response_state];
            async move {
                let mut cache: Cache<String, String> = Cache::new();
                while let Some(request) = rx.next().await {
                    if cache.get(&request).is_none() {
                        let response = get(&request).await;
                        if response.is_none() {
                            panic!("failed");
                        }
                        cache.insert(request.clone(), response);
                    }
                    response_state.set(cache.get(&request));
                }
            }
        });
        cx.render(rsx! { div {} })
    }

    #[test]
    fn plays() {
        let mut app = Played::new(App, &[]);
        app.answers("/weather", "rain");
        app.sent(values!["/weather"], "fetcher");
        app.answers("/weather", "sun");
        app.sent(values!["/weather"], "fetcher");
        app.shows("App", "rain", "response");
        app.end();
    }
}

// SERVICES-1c (documentation/use_coroutine.feature): A service caches a response for each address
mod services_1c {
    use crate::played::Played;
    use crate::prelude::*;

    fn App(cx: Scope) -> Element {
        component(cx, "App");
        let response_state = use_state(cx, || None::<String>);
        state("response", response_state);
        coroutine("fetcher");
        let fetcher = use_coroutine(cx, |mut rx: UnboundedReceiver<String>| {
            to_owned![response_state];
            async move {
                let mut cache: Cache<String, String> = Cache::new();
                while let Some(request) = rx.next().await {
                    if cache.get(&request).is_none() {
                        let response = get(&request).await;
                        if response.is_none() {
                            panic!("failed");
                        }
                        cache.insert(request.clone(), response);
                    }
                    response_state.set(cache.get(&request));
                }
            }
        });
        cx.render(rsx! { div {} })
    }

    #[test]
    fn plays() {
        let mut app = Played::new(App, &[]);
        app.answers("/weather", "rain");
        app.answers("/news", "all quiet");
        app.sent(values!["/weather"], "fetcher");
        app.sent(values!["/news"], "fetcher");
        app.shows("App", "all quiet", "response");
        app.sent(values!["/weather"], "fetcher");
        app.shows("App", "rain", "response");
        app.asked("/weather", 1);
        app.end();
    }
}

// SERVICES-1d (documentation/use_coroutine.feature): An address sent again before its response has come is fetched once
mod services_1d {
    use crate::played::Played;
    use crate::prelude::*;

    fn App(cx: Scope) -> Element {
        component(cx, "App");
        let response_state = use_state(cx, || None::<String>);
        state("response", response_state);
        coroutine("fetcher");
        let fetcher = use_coroutine(cx, |mut rx: UnboundedReceiver<String>| {
            to_owned![response_state];
            async move {
                let mut cache: Cache<String, String> = Cache::new();
                while let Some(request) = rx.next().await {
                    if cache.get(&request).is_none() {
                        let response = get(&request).await;
                        if response.is_none() {
                            panic!("failed");
                        }
                        cache.insert(request.clone(), response);
                    }
                    response_state.set(cache.get(&request));
                }
            }
        });
        cx.render(rsx! { div {} })
    }

    #[test]
    fn plays() {
        let mut app = Played::new(App, &[]);
        app.holds("/weather");
        app.sent(values!["/weather"], "fetcher");
        app.sent(values!["/weather"], "fetcher");
        app.answers_held("/weather", "rain");
        app.shows("App", "rain", "response");
        app.asked("/weather", 1);
        app.end();
    }
}

// YIELDING-2c (documentation/use_coroutine.feature): Another coroutine receives a message while a service waits for its server
mod yielding_2c {
    use crate::played::Played;
    use crate::prelude::*;

    fn App(cx: Scope) -> Element {
        component(cx, "App");
        let response_state = use_state(cx, || None::<String>);
        state("response", response_state);
        coroutine("fetcher");
        let fetcher = use_coroutine(cx, |mut rx: UnboundedReceiver<String>| {
            to_owned![response_state];
            async move {
                let mut cache: Cache<String, String> = Cache::new();
                while let Some(request) = rx.next().await {
                    if cache.get(&request).is_none() {
                        let response = get(&request).await;
                        if response.is_none() {
                            panic!("failed");
                        }
                        cache.insert(request.clone(), response);
                    }
                    response_state.set(cache.get(&request));
                }
            }
        });
        coroutine("sync");
        let sync = use_coroutine(cx, |mut rx: UnboundedReceiver<String>| async move {
            while let Some(message) = rx.next().await {
                log(&message);
            }
        });
        cx.render(rsx! { div {} })
    }

    #[test]
    fn plays() {
        let mut app = Played::new(App, &[]);
        app.holds("/weather");
        app.sent(values!["/weather"], "fetcher");
        app.sent(values!["connected"], "sync");
        app.logged("sync", values!["connected"]);
        app.shows("App", nothing(), "response");
        app.answers_held("/weather", "rain");
        app.shows("App", "rain", "response");
        app.end();
    }
}

// LIFECYCLE-9i (documentation/use_coroutine.feature): A request without a response ends the service, and another coroutine sets the state afterwards
mod lifecycle_9i {
    use crate::played::Played;
    use crate::prelude::*;

    fn App(cx: Scope) -> Element {
        component(cx, "App");
        let response_state = use_state(cx, || None::<String>);
        state("response", response_state);
        coroutine("fetcher");
        let fetcher = use_coroutine(cx, |mut rx: UnboundedReceiver<String>| {
            to_owned![response_state];
            async move {
                let mut cache: Cache<String, String> = Cache::new();
                while let Some(request) = rx.next().await {
                    if cache.get(&request).is_none() {
                        let response = get(&request).await;
                        if response.is_none() {
                            panic!("failed");
                        }
                        cache.insert(request.clone(), response);
                    }
                    response_state.set(cache.get(&request));
                }
            }
        });
        coroutine("sync");
        let sync = use_coroutine(cx, |mut rx: UnboundedReceiver<String>| {
            to_owned![response_state];
            async move {
                while let Some(message) = rx.next().await {
                    response_state.set(Some(message));
                }
            }
        });
        cx.render(rsx! { div {} })
    }

    #[test]
    fn plays() {
        let mut app = Played::new(App, &[]);
        app.answers("/weather", "rain");
        app.drops("/news");
        app.answers("/sports", "draw");
        app.sent(values!["/weather"], "fetcher");
        app.sent(values!["/news"], "fetcher");
        app.sent(values!["/sports"], "fetcher");
        app.failed("fetcher");
        app.shows("App", "rain", "response");
        app.asked("/sports", 0);
        app.sent(values!["offline"], "sync");
        app.shows("App", "offline", "response");
        app.end();
    }
}

// YIELDING-6d (documentation/use_coroutine.feature): A service that does not unwrap its response continues after the server has refused
mod yielding_6d {
    use crate::played::Played;
    use crate::prelude::*;

    fn App(cx: Scope) -> Element {
        component(cx, "App");
        let response_state = use_state(cx, || None::<String>);
        state("response", response_state);
        coroutine("fetcher");
        let fetcher = use_coroutine(cx, |mut rx: UnboundedReceiver<String>| {
            to_owned![response_state];
            async move {
                let mut cache: Cache<String, String> = Cache::new();
                while let Some(request) = rx.next().await {
                    if cache.get(&request).is_none() {
                        let response = get(&request).await;
                        if response.is_none() {
                            panic!("failed");
                        }
                        cache.insert(request.clone(), response);
                    }
                    response_state.set(cache.get(&request));
                }
            }
        });
        coroutine("checking fetcher");
        let checking_fetcher = use_coroutine(cx, |mut rx: UnboundedReceiver<String>| {
            to_owned![response_state];
            async move {
                let mut cache: Cache<String, String> = Cache::new();
                while let Some(request) = rx.next().await {
                    if cache.get(&request).is_none() {
                        let response = get(&request).await;
                        cache.insert(request.clone(), response);
                    }
                    response_state.set(cache.get(&request));
                }
            }
        });
        cx.render(rsx! { div {} })
    }

    #[test]
    fn plays() {
        let mut app = Played::new(App, &[]);
        app.refuses("/weather");
        app.sent(values!["/weather"], "checking fetcher");
        app.shows("App", nothing(), "response");
        app.asked("/weather", 1);
        app.answers("/weather", "rain");
        app.sent(values!["/weather"], "checking fetcher");
        app.shows("App", "rain", "response");
        app.asked("/weather", 2);
        app.end();
    }
}

// YIELDING-6e (documentation/use_coroutine.feature): A service that does not unwrap its response continues after the connection was dropped
mod yielding_6e {
    use crate::played::Played;
    use crate::prelude::*;

    fn App(cx: Scope) -> Element {
        component(cx, "App");
        let response_state = use_state(cx, || None::<String>);
        state("response", response_state);
        coroutine("fetcher");
        let fetcher = use_coroutine(cx, |mut rx: UnboundedReceiver<String>| {
            to_owned![response_state];
            async move {
                let mut cache: Cache<String, String> = Cache::new();
                while let Some(request) = rx.next().await {
                    if cache.get(&request).is_none() {
                        let response = get(&request).await;
                        if response.is_none() {
                            panic!("failed");
                        }
                        cache.insert(request.clone(), response);
                    }
                    response_state.set(cache.get(&request));
                }
            }
        });
        coroutine("checking fetcher");
        let checking_fetcher = use_coroutine(cx, |mut rx: UnboundedReceiver<String>| {
            to_owned![response_state];
            async move {
                let mut cache: Cache<String, String> = Cache::new();
                while let Some(request) = rx.next().await {
                    if cache.get(&request).is_none() {
                        let response = get(&request).await;
                        cache.insert(request.clone(), response);
                    }
                    response_state.set(cache.get(&request));
                }
            }
        });
        cx.render(rsx! { div {} })
    }

    #[test]
    fn plays() {
        let mut app = Played::new(App, &[]);
        app.drops("/weather");
        app.sent(values!["/weather"], "checking fetcher");
        app.shows("App", nothing(), "response");
        app.answers("/weather", "rain");
        app.sent(values!["/weather"], "checking fetcher");
        app.shows("App", "rain", "response");
        app.end();
    }
}

// EXTERNAL-2b (documentation/use_rw.feature): A thread reports the progress of a download twice
mod external_2b {
    use crate::played::Played;
    use crate::prelude::*;

    fn App(cx: Scope) -> Element {
        component(cx, "App");
        let progress = &*use_rw(cx, || 0);
        shared("progress", progress);
        coroutine("sync");
        let sync = use_coroutine(cx, |_: UnboundedReceiver<()>| {
            to_owned![progress];
            async move {
                gate("loaded").await;
                let percent = *progress.read().unwrap();
                log(&percent);
            }
        });
        cx.render(rsx! { div {} })
    }

    #[test]
    fn plays() {
        let mut app = Played::new(App, &[]);
        app.written_by_thread(50, "progress");
        app.shows("App", 50, "progress");
        app.written_by_thread(100, "progress");
        app.shows("App", 100, "progress");
        app.opens("loaded");
        app.logged("sync", values![100]);
        app.end();
    }
}

// EXTERNAL-1a (external-state/in-a-coroutine.feature): A message from a grandchild uses the value that a message from a child has stored in a coroutine
mod external_1a {
    use crate::played::Played;
    use crate::prelude::*;

    #[derive(Clone, Debug, Eq, Hash, PartialEq)]
    struct Request(String);
    message!(Request());

    fn App(cx: Scope) -> Element {
        component(cx, "App");
        coroutine("cache");
        let cache = use_coroutine(cx, |mut rx: UnboundedReceiver<Request>| async move {
            let mut cache: Cache<String, String> = Cache::new();
            while let Some(Request(request)) = rx.next().await {
                if request == "report" {
                    log(cache.get("latest request"));
                } else {
                    cache.insert("latest request".to_string(), request);
                }
            }
        });
        cx.render(rsx! {
            Search {}
            Page {}
        })
    }

    fn Search(cx: Scope) -> Element {
        component(cx, "Search");
        let search_handle = use_coroutine_handle::<Request>(cx);
        found("search handle", search_handle);
        cx.render(rsx! { div {} })
    }

    fn Page(cx: Scope) -> Element {
        component(cx, "Page");
        cx.render(rsx! {
            History {}
        })
    }

    fn History(cx: Scope) -> Element {
        component(cx, "History");
        let history_handle = use_coroutine_handle::<Request>(cx);
        found("history handle", history_handle);
        cx.render(rsx! { div {} })
    }

    #[test]
    fn plays() {
        let mut app = Played::new(App, &[]);
        app.sent_through(values!["/weather"], "search handle");
        app.sent_through(values!["report"], "history handle");
        app.logged("cache", values!["/weather"]);
        app.end();
    }
}

// EXTERNAL-4a (external-state/in-a-coroutine.feature): Messages that another thread sends are received in order
mod external_4a {
    use crate::played::Played;
    use crate::prelude::*;

    fn App(cx: Scope) -> Element {
        component(cx, "App");
        coroutine("sync");
        let sync = use_coroutine(cx, |mut rx: UnboundedReceiver<String>| async move {
            while let Some(message) = rx.next().await {
                log(&message);
            }
        });
        cx.render(rsx! { div {} })
    }

    #[test]
    fn plays() {
        let mut app = Played::new(App, &[]);
        app.sent_by_thread(values!["a", "b", "c"], "sync");
        app.logged("sync", values!["a", "b", "c"]);
        app.sent_by_thread(values!["d"], "sync");
        app.logged("sync", values!["a", "b", "c", "d"]);
        app.end();
    }
}

// EXTERNAL-4b (external-state/in-a-coroutine.feature): Messages that another thread sends before the first receive are buffered
mod external_4b {
    use crate::played::Played;
    use crate::prelude::*;

    fn App(cx: Scope) -> Element {
        component(cx, "App");
        coroutine("sync");
        let sync = use_coroutine(cx, |mut rx: UnboundedReceiver<String>| async move {
            gate("connected").await;
            while let Some(message) = rx.next().await {
                log(&message);
            }
        });
        cx.render(rsx! { div {} })
    }

    #[test]
    fn plays() {
        let mut app = Played::new(App, &[]);
        app.sent_by_thread(values!["a", "b"], "sync");
        app.logged_nothing("sync");
        app.opens("connected");
        app.logged("sync", values!["a", "b"]);
        app.end();
    }
}

// EXTERNAL-2a (external-state/shared-values.feature): A component shows each status that another thread writes
mod external_2a {
    use crate::played::Played;
    use crate::prelude::*;

    fn App(cx: Scope) -> Element {
        component(cx, "App");
        let status = &*use_rw(cx, || "launching");
        shared("status", status);
        coroutine("sync");
        let sync = use_coroutine(cx, |_: UnboundedReceiver<()>| async move {
            log("started");
        });
        cx.render(rsx! { div {} })
    }

    #[test]
    fn plays() {
        let mut app = Played::new(App, &[]);
        app.starts();
        app.shows("App", "launching", "status");
        app.logged("sync", values!["started"]);
        app.written_by_thread("working", "status");
        app.shows("App", "working", "status");
        app.written_by_thread("paused", "status");
        app.shows("App", "paused", "status");
        app.end();
    }
}

// EXTERNAL-3a (external-state/shared-values.feature): A coroutine reads the value that another thread has written
mod external_3a {
    use crate::played::Played;
    use crate::prelude::*;

    fn App(cx: Scope) -> Element {
        component(cx, "App");
        let status_shared = &*use_rw(cx, || "launching");
        shared("status", status_shared);
        coroutine("sync");
        let sync = use_coroutine(cx, |_: UnboundedReceiver<()>| {
            to_owned![status_shared];
            async move {
                gate("response received").await;
                let status = *status_shared.read().unwrap();
                log(&status);
            }
        });
        cx.render(rsx! { div {} })
    }

    #[test]
    fn plays() {
        let mut app = Played::new(App, &[]);
        app.written_by_thread("working", "status");
        app.opens("response received");
        app.logged("sync", values!["working"]);
        app.end();
    }
}

// EXTERNAL-3b (external-state/shared-values.feature): A coroutine reads the value that it has just written
mod external_3b {
    use crate::played::Played;
    use crate::prelude::*;

    fn App(cx: Scope) -> Element {
        component(cx, "App");
        let status_shared = &*use_rw(cx, || "launching");
        shared("status", status_shared);
        coroutine("sync");
        let sync = use_coroutine(cx, |_: UnboundedReceiver<()>| {
            to_owned![status_shared];
            async move {
                status_shared.write("working").unwrap();
                let status = *status_shared.read().unwrap();
                log(&status);
            }
        });
        cx.render(rsx! { div {} })
    }

    #[test]
    fn plays() {
        let mut app = Played::new(App, &[]);
        app.starts();
        app.logged("sync", values!["working"]);
        app.shows("App", "working", "status");
        app.end();
    }
}

// EXTERNAL-5a (external-state/shared-values.feature): A write renders the component that shares the value, but neither its sibling nor its parent
mod external_5a {
    use crate::played::Played;
    use crate::prelude::*;

    fn App(cx: Scope) -> Element {
        component(cx, "App");
        cx.render(rsx! {
            Download {}
            Menu {}
        })
    }

    fn Download(cx: Scope) -> Element {
        component(cx, "Download");
        let status = &*use_rw(cx, || "launching");
        shared("status", status);
        cx.render(rsx! { div {} })
    }

    fn Menu(cx: Scope) -> Element {
        component(cx, "Menu");
        cx.render(rsx! { div {} })
    }

    #[test]
    fn plays() {
        let mut app = Played::new(App, &[]);
        app.written_by_thread("working", "status");
        app.rendered_again("Download");
        app.not_rendered_again("Menu");
        app.not_rendered_again("App");
        app.end();
    }
}

// INJECTION-1a (injection/handles.feature): A child sends through the handle that it looked up
mod injection_1a {
    use crate::played::Played;
    use crate::prelude::*;

    #[derive(Clone, Debug, Eq, Hash, PartialEq)]
    struct ProfileUpdate(String);
    message!(ProfileUpdate());

    fn App(cx: Scope) -> Element {
        component(cx, "App");
        coroutine("profile");
        let profile = use_coroutine(cx, |mut rx: UnboundedReceiver<ProfileUpdate>| async move {
            while let Some(ProfileUpdate(update)) = rx.next().await {
                log(&update);
            }
        });
        cx.render(rsx! {
            Settings {}
        })
    }

    fn Settings(cx: Scope) -> Element {
        component(cx, "Settings");
        let profile_task = use_coroutine_handle::<ProfileUpdate>(cx);
        found("profile task", profile_task);
        cx.render(rsx! { div {} })
    }

    #[test]
    fn plays() {
        let mut app = Played::new(App, &[]);
        app.sent_through(values!["rename"], "profile task");
        app.logged("profile", values!["rename"]);
        app.end();
    }
}

// INJECTION-1b (injection/handles.feature): A message sent through a looked-up handle reaches the coroutine three levels above
mod injection_1b {
    use crate::played::Played;
    use crate::prelude::*;

    #[derive(Clone, Debug, Eq, Hash, PartialEq)]
    struct ProfileUpdate(String);
    message!(ProfileUpdate());

    fn App(cx: Scope) -> Element {
        component(cx, "App");
        coroutine("profile");
        let profile = use_coroutine(cx, |mut rx: UnboundedReceiver<ProfileUpdate>| async move {
            while let Some(ProfileUpdate(update)) = rx.next().await {
                log(&update);
            }
        });
        cx.render(rsx! {
            Page {}
        })
    }

    fn Page(cx: Scope) -> Element {
        component(cx, "Page");
        cx.render(rsx! {
            Settings {}
        })
    }

    fn Settings(cx: Scope) -> Element {
        component(cx, "Settings");
        cx.render(rsx! {
            Form {}
        })
    }

    fn Form(cx: Scope) -> Element {
        component(cx, "Form");
        let profile_task = use_coroutine_handle::<ProfileUpdate>(cx);
        found("profile task", profile_task);
        cx.render(rsx! { div {} })
    }

    #[test]
    fn plays() {
        let mut app = Played::new(App, &[]);
        app.sent_through(values!["rename"], "profile task");
        app.logged("profile", values!["rename"]);
        app.end();
    }
}

// INJECTION-1e (injection/handles.feature): A message sent through a looked-up handle reaches the coroutine 20 levels above
mod injection_1e {
    use crate::played::Played;
    use crate::prelude::*;

    #[derive(Clone, Debug, Eq, Hash, PartialEq)]
    struct SyncAction(String);
    message!(SyncAction());

    fn App(cx: Scope) -> Element {
        component(cx, "App");
        coroutine("sync");
        let sync = use_coroutine(cx, |mut rx: UnboundedReceiver<SyncAction>| async move {
            while let Some(SyncAction(action)) = rx.next().await {
                log(&action);
            }
        });
        cx.render(rsx! {
            Levels { levels: 20, Page {} }
        })
    }

    fn Page(cx: Scope) -> Element {
        component(cx, "Page");
        let sync_task = use_coroutine_handle::<SyncAction>(cx);
        found("sync task", sync_task);
        cx.render(rsx! { div {} })
    }

    #[test]
    fn plays() {
        let mut app = Played::new(App, &[]);
        app.sent_through(values!["log in"], "sync task");
        app.logged("sync", values!["log in"]);
        app.end();
    }
}

// INJECTION-1f (injection/handles.feature): A message sent through a looked-up handle reaches the coroutine 200 levels above
mod injection_1f {
    use crate::played::Played;
    use crate::prelude::*;

    #[derive(Clone, Debug, Eq, Hash, PartialEq)]
    struct SyncAction(String);
    message!(SyncAction());

    fn App(cx: Scope) -> Element {
        component(cx, "App");
        coroutine("sync");
        let sync = use_coroutine(cx, |mut rx: UnboundedReceiver<SyncAction>| async move {
            while let Some(SyncAction(action)) = rx.next().await {
                log(&action);
            }
        });
        cx.render(rsx! {
            Levels { levels: 200, Page {} }
        })
    }

    fn Page(cx: Scope) -> Element {
        component(cx, "Page");
        let sync_task = use_coroutine_handle::<SyncAction>(cx);
        found("sync task", sync_task);
        cx.render(rsx! { div {} })
    }

    #[test]
    fn plays() {
        let mut app = Played::new(App, &[]);
        app.sent_through(values!["log in"], "sync task");
        app.logged("sync", values!["log in"]);
        app.end();
    }
}

// INJECTION-1g (injection/handles.feature): A coroutine sends through the handle that its component looked up
mod injection_1g {
    use crate::played::Played;
    use crate::prelude::*;

    #[derive(Clone, Debug, Eq, Hash, PartialEq)]
    struct SyncAction(String);
    message!(SyncAction());

    fn App(cx: Scope) -> Element {
        component(cx, "App");
        coroutine("sync");
        let sync = use_coroutine(cx, |mut rx: UnboundedReceiver<SyncAction>| async move {
            while let Some(SyncAction(action)) = rx.next().await {
                log(&action);
            }
        });
        cx.render(rsx! {
            Child {}
        })
    }

    fn Child(cx: Scope) -> Element {
        component(cx, "Child");
        let sync_task = use_coroutine_handle::<SyncAction>(cx);
        found("sync task", sync_task);
        coroutine("profile");
        let profile = use_coroutine(cx, |mut rx: UnboundedReceiver<String>| {
            let sync_task = sync_task.unwrap().to_owned();
            async move {
                while let Some(update) = rx.next().await {
                    sync_task.send(SyncAction(update));
                }
            }
        });
        cx.render(rsx! { div {} })
    }

    #[test]
    fn plays() {
        let mut app = Played::new(App, &[]);
        app.sent(values!["rename", "log out"], "profile");
        app.logged("sync", values!["rename", "log out"]);
        app.end();
    }
}

// INJECTION-1d (injection/handles.feature): The handle of a coroutine that has ended is still found
mod injection_1d {
    use crate::played::Played;
    use crate::prelude::*;

    #[derive(Clone, Debug, Eq, Hash, PartialEq)]
    struct SyncAction(String);
    message!(SyncAction());

    fn App(cx: Scope) -> Element {
        component(cx, "App");
        coroutine("sync");
        let sync = use_coroutine(cx, |mut rx: UnboundedReceiver<SyncAction>| async move {
            let action = rx.next().await.map(|SyncAction(action)| action);
            log(&action);
        });
        cx.render(rsx! {
            for mount in mounted("Child") {
                Child { key: "{mount}" }
            }
        })
    }

    fn Child(cx: Scope) -> Element {
        component(cx, "Child");
        let sync_task = use_coroutine_handle::<SyncAction>(cx);
        found("sync task", sync_task);
        cx.render(rsx! { div {} })
    }

    #[test]
    fn plays() {
        let mut app = Played::new(App, &["Child"]);
        app.sent(values!["log out"], "sync");
        app.shown("Child");
        app.ended("sync");
        app.found("sync task");
        app.end();
    }
}

// INJECTION-2a (injection/handles.feature): A component finds the handles of two coroutines by their message types
mod injection_2a {
    use crate::played::Played;
    use crate::prelude::*;

    #[derive(Clone, Debug, Eq, Hash, PartialEq)]
    struct SyncAction(String);
    message!(SyncAction());

    #[derive(Clone, Debug, Eq, Hash, PartialEq)]
    struct ProfileUpdate(String);
    message!(ProfileUpdate());

    fn App(cx: Scope) -> Element {
        component(cx, "App");
        coroutine("sync");
        let sync = use_coroutine(cx, |mut rx: UnboundedReceiver<SyncAction>| async move {
            while let Some(SyncAction(action)) = rx.next().await {
                log(&action);
            }
        });
        coroutine("profile");
        let profile = use_coroutine(cx, |mut rx: UnboundedReceiver<ProfileUpdate>| async move {
            while let Some(ProfileUpdate(update)) = rx.next().await {
                log(&update);
            }
        });
        cx.render(rsx! {
            Child {}
        })
    }

    fn Child(cx: Scope) -> Element {
        component(cx, "Child");
        let sync_task = use_coroutine_handle::<SyncAction>(cx);
        found("sync task", sync_task);
        let profile_task = use_coroutine_handle::<ProfileUpdate>(cx);
        found("profile task", profile_task);
        cx.render(rsx! { div {} })
    }

    #[test]
    fn plays() {
        let mut app = Played::new(App, &[]);
        app.sent_through(values!["log out"], "sync task");
        app.sent_through(values!["rename"], "profile task");
        app.logged("sync", values!["log out"]);
        app.logged("profile", values!["rename"]);
        app.end();
    }
}

// INJECTION-3c (injection/handles.feature): A component that finds no handle of one type still finds the handle of another type
mod injection_3c {
    use crate::played::Played;
    use crate::prelude::*;

    #[derive(Clone, Debug, Eq, Hash, PartialEq)]
    struct ProfileUpdate(String);
    message!(ProfileUpdate());

    #[derive(Clone, Debug, Eq, Hash, PartialEq)]
    struct SyncAction;
    message!(SyncAction);

    fn App(cx: Scope) -> Element {
        component(cx, "App");
        coroutine("profile");
        let profile = use_coroutine(cx, |mut rx: UnboundedReceiver<ProfileUpdate>| async move {
            while let Some(ProfileUpdate(update)) = rx.next().await {
                log(&update);
            }
        });
        cx.render(rsx! {
            Child {}
        })
    }

    fn Child(cx: Scope) -> Element {
        component(cx, "Child");
        let sync_task = use_coroutine_handle::<SyncAction>(cx);
        found("sync task", sync_task);
        let profile_task = use_coroutine_handle::<ProfileUpdate>(cx);
        found("profile task", profile_task);
        cx.render(rsx! { div {} })
    }

    #[test]
    fn plays() {
        let mut app = Played::new(App, &[]);
        app.sent_through(values!["rename"], "profile task");
        app.not_found("sync task");
        app.logged("profile", values!["rename"]);
        app.end();
    }
}

// INJECTION-3d (injection/handles.feature): The rest of the application continues although a look-up finds no handle
mod injection_3d {
    use crate::played::Played;
    use crate::prelude::*;

    #[derive(Clone, Debug, Eq, Hash, PartialEq)]
    struct ProfileUpdate(String);
    message!(ProfileUpdate());

    #[derive(Clone, Debug, Eq, Hash, PartialEq)]
    struct SyncAction;
    message!(SyncAction);

    fn App(cx: Scope) -> Element {
        component(cx, "App");
        coroutine("profile");
        let profile = use_coroutine(cx, |mut rx: UnboundedReceiver<ProfileUpdate>| async move {
            while let Some(ProfileUpdate(update)) = rx.next().await {
                log(&update);
            }
        });
        cx.render(rsx! {
            Child {}
            Menu {}
        })
    }

    fn Child(cx: Scope) -> Element {
        component(cx, "Child");
        let sync_task = use_coroutine_handle::<SyncAction>(cx);
        found("sync task", sync_task);
        cx.render(rsx! { div {} })
    }

    fn Menu(cx: Scope) -> Element {
        component(cx, "Menu");
        let selected = use_state(cx, || "home");
        state("selected", selected);
        cx.render(rsx! { div {} })
    }

    #[test]
    fn plays() {
        let mut app = Played::new(App, &[]);
        app.sent(values!["rename"], "profile");
        app.set_by_listener("selected", "settings");
        app.logged("profile", values!["rename"]);
        app.shows("Menu", "settings", "selected");
        app.end();
    }
}

// INJECTION-4a (injection/handles.feature): A child finds the handle of its parent's coroutine, and not that of its grandparent's
mod injection_4a {
    use crate::played::Played;
    use crate::prelude::*;

    #[derive(Clone, Debug, Eq, Hash, PartialEq)]
    struct SyncAction(String);
    message!(SyncAction());

    fn App(cx: Scope) -> Element {
        component(cx, "App");
        coroutine("app sync");
        let app_sync = use_coroutine(cx, |mut rx: UnboundedReceiver<SyncAction>| async move {
            while let Some(SyncAction(action)) = rx.next().await {
                log(&action);
            }
        });
        cx.render(rsx! {
            Page {}
        })
    }

    fn Page(cx: Scope) -> Element {
        component(cx, "Page");
        coroutine("page sync");
        let page_sync = use_coroutine(cx, |mut rx: UnboundedReceiver<SyncAction>| async move {
            log("started");
            while let Some(SyncAction(action)) = rx.next().await {
                log(&action);
            }
        });
        cx.render(rsx! {
            Child {}
        })
    }

    fn Child(cx: Scope) -> Element {
        component(cx, "Child");
        let sync_task = use_coroutine_handle::<SyncAction>(cx);
        found("sync task", sync_task);
        cx.render(rsx! { div {} })
    }

    #[test]
    fn plays() {
        let mut app = Played::new(App, &[]);
        app.sent_through(values!["log out"], "sync task");
        app.logged("page sync", values!["started", "log out"]);
        app.logged_nothing("app sync");
        app.end();
    }
}

// INJECTION-4b (injection/handles.feature): A component finds the handle of its own coroutine
mod injection_4b {
    use crate::played::Played;
    use crate::prelude::*;

    #[derive(Clone, Debug, Eq, Hash, PartialEq)]
    struct SyncAction(String);
    message!(SyncAction());

    fn App(cx: Scope) -> Element {
        component(cx, "App");
        coroutine("sync");
        let sync = use_coroutine(cx, |mut rx: UnboundedReceiver<SyncAction>| async move {
            while let Some(SyncAction(action)) = rx.next().await {
                log(&action);
            }
        });
        let sync_task = use_coroutine_handle::<SyncAction>(cx);
        found("sync task", sync_task);
        cx.render(rsx! { div {} })
    }

    #[test]
    fn plays() {
        let mut app = Played::new(App, &[]);
        app.sent_through(values!["log out"], "sync task");
        app.logged("sync", values!["log out"]);
        app.end();
    }
}

// INJECTION-5a (injection/handles.feature): A sibling of the component that runs the coroutine finds no handle
mod injection_5a {
    use crate::played::Played;
    use crate::prelude::*;

    #[derive(Clone, Debug, Eq, Hash, PartialEq)]
    struct SyncAction;
    message!(SyncAction);

    fn App(cx: Scope) -> Element {
        component(cx, "App");
        cx.render(rsx! {
            Page {}
            Menu {}
        })
    }

    fn Page(cx: Scope) -> Element {
        component(cx, "Page");
        coroutine("sync");
        let sync = use_coroutine(cx, |_: UnboundedReceiver<SyncAction>| async move {
            log("started");
        });
        cx.render(rsx! { div {} })
    }

    fn Menu(cx: Scope) -> Element {
        component(cx, "Menu");
        let sync_task = use_coroutine_handle::<SyncAction>(cx);
        found("sync task", sync_task);
        cx.render(rsx! { div {} })
    }

    #[test]
    fn plays() {
        let mut app = Played::new(App, &[]);
        app.starts();
        app.renders_again("Menu");
        app.not_found("sync task");
        app.logged("sync", values!["started"]);
        app.end();
    }
}

// INJECTION-5b (injection/handles.feature): The parent of the component that runs the coroutine finds no handle
mod injection_5b {
    use crate::played::Played;
    use crate::prelude::*;

    #[derive(Clone, Debug, Eq, Hash, PartialEq)]
    struct SyncAction;
    message!(SyncAction);

    fn App(cx: Scope) -> Element {
        component(cx, "App");
        let sync_task = use_coroutine_handle::<SyncAction>(cx);
        found("sync task", sync_task);
        cx.render(rsx! {
            Page {}
        })
    }

    fn Page(cx: Scope) -> Element {
        component(cx, "Page");
        coroutine("sync");
        let sync = use_coroutine(cx, |_: UnboundedReceiver<SyncAction>| async move {
            log("started");
        });
        cx.render(rsx! { div {} })
    }

    #[test]
    fn plays() {
        let mut app = Played::new(App, &[]);
        app.starts();
        app.not_found("sync task");
        app.logged("sync", values!["started"]);
        app.end();
    }
}

// INJECTION-6a (injection/handles.feature): A look-up before the component's own use_coroutine finds no handle, not even in the second render
mod injection_6a {
    use crate::played::Played;
    use crate::prelude::*;

    #[derive(Clone, Debug, Eq, Hash, PartialEq)]
    struct SyncAction;
    message!(SyncAction);

    fn App(cx: Scope) -> Element {
        component(cx, "App");
        let sync_task = use_coroutine_handle::<SyncAction>(cx);
        found("sync task", sync_task);
        coroutine("sync");
        let sync = use_coroutine(cx, |_: UnboundedReceiver<SyncAction>| async move {
            log("started");
        });
        cx.render(rsx! { div {} })
    }

    #[test]
    fn plays() {
        let mut app = Played::new(App, &[]);
        app.starts();
        app.renders_again("App");
        app.not_found("sync task");
        app.logged("sync", values!["started"]);
        app.end();
    }
}

// INJECTION-6b (injection/handles.feature): A look-up before the component's own use_coroutine gives the handle from above in every render
mod injection_6b {
    use crate::played::Played;
    use crate::prelude::*;

    #[derive(Clone, Debug, Eq, Hash, PartialEq)]
    struct SyncAction(String);
    message!(SyncAction());

    fn App(cx: Scope) -> Element {
        component(cx, "App");
        coroutine("app sync");
        let app_sync = use_coroutine(cx, |mut rx: UnboundedReceiver<SyncAction>| async move {
            while let Some(SyncAction(action)) = rx.next().await {
                log(&action);
            }
        });
        cx.render(rsx! {
            Page {}
        })
    }

    fn Page(cx: Scope) -> Element {
        component(cx, "Page");
        let sync_task = use_coroutine_handle::<SyncAction>(cx);
        found("sync task", sync_task);
        coroutine("page sync");
        let page_sync = use_coroutine(cx, |_: UnboundedReceiver<SyncAction>| async move {
            log("started");
        });
        cx.render(rsx! { div {} })
    }

    #[test]
    fn plays() {
        let mut app = Played::new(App, &[]);
        app.renders_again("Page");
        app.sent_through(values!["log out"], "sync task");
        app.logged("app sync", values!["log out"]);
        app.logged("page sync", values!["started"]);
        app.end();
    }
}

// INJECTION-7a (injection/handles.feature): A child finds the second of two coroutines with the same message type
mod injection_7a {
    use crate::played::Played;
    use crate::prelude::*;

    #[derive(Clone, Debug, Eq, Hash, PartialEq)]
    struct SyncAction(String);
    message!(SyncAction());

    fn App(cx: Scope) -> Element {
        component(cx, "App");
        coroutine("first sync");
        let first_sync = use_coroutine(cx, |mut rx: UnboundedReceiver<SyncAction>| async move {
            while let Some(SyncAction(action)) = rx.next().await {
                log(&action);
            }
        });
        coroutine("second sync");
        let second_sync = use_coroutine(cx, |mut rx: UnboundedReceiver<SyncAction>| async move {
            while let Some(SyncAction(action)) = rx.next().await {
                log(&action);
            }
        });
        cx.render(rsx! {
            Child {}
        })
    }

    fn Child(cx: Scope) -> Element {
        component(cx, "Child");
        let sync_task = use_coroutine_handle::<SyncAction>(cx);
        found("sync task", sync_task);
        cx.render(rsx! { div {} })
    }

    #[test]
    fn plays() {
        let mut app = Played::new(App, &[]);
        app.sent_through(values!["log in"], "sync task");
        app.sent(values!["log out"], "first sync");
        app.logged("second sync", values!["log in"]);
        app.logged("first sync", values!["log out"]);
        app.end();
    }
}

// INJECTION-8a (injection/handles.feature): A child that is remounted with its parent sends to the parent's new coroutine
mod injection_8a {
    use crate::played::Played;
    use crate::prelude::*;

    #[derive(Clone, Debug, Eq, Hash, PartialEq)]
    struct SyncAction(String);
    message!(SyncAction());

    fn App(cx: Scope) -> Element {
        component(cx, "App");
        cx.render(rsx! {
            for mount in mounted("Page") {
                Page { key: "{mount}" }
            }
        })
    }

    fn Page(cx: Scope) -> Element {
        component(cx, "Page");
        coroutine("sync");
        let sync = use_coroutine(cx, |mut rx: UnboundedReceiver<SyncAction>| async move {
            log("started");
            while let Some(SyncAction(action)) = rx.next().await {
                log(&action);
            }
        });
        cx.render(rsx! {
            Child {}
        })
    }

    fn Child(cx: Scope) -> Element {
        component(cx, "Child");
        let sync_task = use_coroutine_handle::<SyncAction>(cx);
        found("sync task", sync_task);
        cx.render(rsx! { div {} })
    }

    #[test]
    fn plays() {
        let mut app = Played::new(App, &[]);
        app.sent_through(values!["log in"], "sync task");
        app.removed("Page");
        app.shown("Page");
        app.sent_through(values!["log out"], "sync task");
        app.logged("sync", values!["started", "log in", "started", "log out"]);
        app.end();
    }
}

// LIFECYCLE-8a (lifecycle/closing.feature): A coroutine that waits for a message is dropped when the application is closed
mod lifecycle_8a {
    use crate::played::Played;
    use crate::prelude::*;

    fn App(cx: Scope) -> Element {
        component(cx, "App");
        coroutine("sync");
        let sync = use_coroutine(cx, |mut rx: UnboundedReceiver<String>| async move {
            while let Some(message) = rx.next().await {
                log(&message);
            }
            log("channel ended");
        });
        cx.render(rsx! { div {} })
    }

    #[test]
    fn plays() {
        let mut app = Played::new(App, &[]);
        app.sent(values!["a"], "sync");
        app.closed();
        app.logged("sync", values!["a"]);
        app.dropped("sync");
        app.end();
    }
}

// LIFECYCLE-8b (lifecycle/closing.feature): A coroutine that waits for a connection is dropped when the application is closed
mod lifecycle_8b {
    use crate::played::Played;
    use crate::prelude::*;

    fn App(cx: Scope) -> Element {
        component(cx, "App");
        coroutine("ws");
        let ws = use_coroutine(cx, |_: UnboundedReceiver<()>| async move {
            log("connecting");
            gate("connected").await;
            log("connected");
        });
        cx.render(rsx! { div {} })
    }

    #[test]
    fn plays() {
        let mut app = Played::new(App, &[]);
        app.closed();
        app.opens("connected");
        app.logged("ws", values!["connecting"]);
        app.dropped("ws");
        app.end();
    }
}

// LIFECYCLE-8c (lifecycle/closing.feature): The coroutines of parent, child and grandchild are dropped when the application is closed
mod lifecycle_8c {
    use crate::played::Played;
    use crate::prelude::*;

    fn App(cx: Scope) -> Element {
        component(cx, "App");
        coroutine("timer");
        let timer = use_coroutine(cx, |_: UnboundedReceiver<()>| async move {
            loop {
                sleep(seconds(1)).await;
                log("tick");
            }
        });
        cx.render(rsx! {
            Page {}
        })
    }

    fn Page(cx: Scope) -> Element {
        component(cx, "Page");
        coroutine("sync");
        let sync = use_coroutine(cx, |mut rx: UnboundedReceiver<String>| async move {
            while let Some(message) = rx.next().await {
                log(&message);
            }
        });
        cx.render(rsx! {
            Menu {}
        })
    }

    fn Menu(cx: Scope) -> Element {
        component(cx, "Menu");
        coroutine("profile");
        let profile = use_coroutine(cx, |_: UnboundedReceiver<()>| async move {
            log("loading");
            sleep(minutes(1)).await;
            log("loaded");
        });
        cx.render(rsx! { div {} })
    }

    #[test]
    fn plays() {
        let mut app = Played::new(App, &[]);
        app.passes(1000);
        app.closed();
        app.passes(60000);
        app.logged("timer", values!["tick"]);
        app.dropped("timer");
        app.dropped("sync");
        app.logged("profile", values!["loading"]);
        app.dropped("profile");
        app.end();
    }
}

// LIFECYCLE-8d (lifecycle/closing.feature): Another thread can write a shared value after the application was closed
mod lifecycle_8d {
    use crate::played::Played;
    use crate::prelude::*;

    fn App(cx: Scope) -> Element {
        component(cx, "App");
        let progress = &*use_rw(cx, || 1);
        shared("progress", progress);
        coroutine("sync");
        let sync = use_coroutine(cx, |mut rx: UnboundedReceiver<String>| async move {
            while let Some(message) = rx.next().await {
                log(&message);
            }
        });
        cx.render(rsx! { div {} })
    }

    #[test]
    fn plays() {
        let mut app = Played::new(App, &[]);
        app.sent(values!["a"], "sync");
        app.closed();
        app.written_by_thread(2, "progress");
        app.written_by_thread(3, "progress");
        app.logged("sync", values!["a"]);
        app.dropped("sync");
        app.end();
    }
}

// LIFECYCLE-9a (lifecycle/failure.feature): A coroutine receives messages after another body of its component has failed
mod lifecycle_9a {
    use crate::played::Played;
    use crate::prelude::*;

    fn App(cx: Scope) -> Element {
        component(cx, "App");
        coroutine("fetcher");
        let fetcher = use_coroutine(cx, |mut rx: UnboundedReceiver<String>| async move {
            while let Some(request) = rx.next().await {
                log(&request);
                panic!("failed");
            }
        });
        coroutine("cache");
        let cache = use_coroutine(cx, |mut rx: UnboundedReceiver<String>| async move {
            while let Some(update) = rx.next().await {
                log(&update);
            }
        });
        cx.render(rsx! { div {} })
    }

    #[test]
    fn plays() {
        let mut app = Played::new(App, &[]);
        app.sent(values!["/weather"], "fetcher");
        app.sent(values!["rain"], "cache");
        app.logged("fetcher", values!["/weather"]);
        app.failed("fetcher");
        app.logged("cache", values!["rain"]);
        app.end();
    }
}

// LIFECYCLE-9b (lifecycle/failure.feature): A coroutine of another component resumes after a body has failed
mod lifecycle_9b {
    use crate::played::Played;
    use crate::prelude::*;

    fn App(cx: Scope) -> Element {
        component(cx, "App");
        cx.render(rsx! {
            Page {}
            Menu {}
        })
    }

    fn Page(cx: Scope) -> Element {
        component(cx, "Page");
        coroutine("fetcher");
        let fetcher = use_coroutine(cx, |mut rx: UnboundedReceiver<String>| async move {
            rx.next().await;
            panic!("failed");
        });
        cx.render(rsx! { div {} })
    }

    fn Menu(cx: Scope) -> Element {
        component(cx, "Menu");
        coroutine("sync");
        let sync = use_coroutine(cx, |_: UnboundedReceiver<()>| async move {
            log("connecting");
            gate("connected").await;
            log("connected");
        });
        cx.render(rsx! { div {} })
    }

    #[test]
    fn plays() {
        let mut app = Played::new(App, &[]);
        app.sent(values!["/weather"], "fetcher");
        app.opens("connected");
        app.failed("fetcher");
        app.logged("sync", values!["connecting", "connected"]);
        app.end();
    }
}

// LIFECYCLE-9c (lifecycle/failure.feature): A timer keeps ticking after another body has failed
mod lifecycle_9c {
    use crate::played::Played;
    use crate::prelude::*;

    fn App(cx: Scope) -> Element {
        component(cx, "App");
        coroutine("fetcher");
        let fetcher = use_coroutine(cx, |_: UnboundedReceiver<()>| async move {
            sleep(seconds(2)).await;
            panic!("failed");
        });
        coroutine("timer");
        let timer = use_coroutine(cx, |_: UnboundedReceiver<()>| async move {
            loop {
                sleep(seconds(1)).await;
                log("tick");
            }
        });
        cx.render(rsx! { div {} })
    }

    #[test]
    fn plays() {
        let mut app = Played::new(App, &[]);
        app.passes(3000);
        app.failed("fetcher");
        app.logged("timer", values!["tick", "tick", "tick"]);
        app.end();
    }
}

// LIFECYCLE-9d (lifecycle/failure.feature): A component shows the states that are set after one of its bodies has failed
mod lifecycle_9d {
    use crate::played::Played;
    use crate::prelude::*;

    fn App(cx: Scope) -> Element {
        component(cx, "App");
        let status = use_state(cx, || "idle".to_string());
        state("status", status);
        let forecast = use_state(cx, || None::<&'static str>);
        state("forecast", forecast);
        coroutine("fetcher");
        let fetcher = use_coroutine(cx, |mut rx: UnboundedReceiver<String>| async move {
            rx.next().await;
            panic!("failed");
        });
        coroutine("sync");
        let sync = use_coroutine(cx, |mut rx: UnboundedReceiver<String>| {
            to_owned![status];
            async move {
                while let Some(message) = rx.next().await {
                    status.set(message);
                }
            }
        });
        cx.render(rsx! { div {} })
    }

    #[test]
    fn plays() {
        let mut app = Played::new(App, &[]);
        app.sent(values!["/weather"], "fetcher");
        app.sent(values!["connected"], "sync");
        app.set_by_listener("forecast", "rain");
        app.failed("fetcher");
        app.shows("App", "connected", "status");
        app.shows("App", "rain", "forecast");
        app.end();
    }
}

// LIFECYCLE-9e (lifecycle/failure.feature): A failed body receives no further message, and sending to it does not fail
mod lifecycle_9e {
    use crate::played::Played;
    use crate::prelude::*;

    fn App(cx: Scope) -> Element {
        component(cx, "App");
        coroutine("fetcher");
        let fetcher = use_coroutine(cx, |mut rx: UnboundedReceiver<String>| async move {
            while let Some(request) = rx.next().await {
                log(&request);
                panic!("failed");
            }
        });
        coroutine("sync");
        let sync = use_coroutine(cx, |mut rx: UnboundedReceiver<String>| {
            to_owned![fetcher];
            async move {
                while let Some(message) = rx.next().await {
                    fetcher.send(message.clone());
                    log(&message);
                }
            }
        });
        cx.render(rsx! { div {} })
    }

    #[test]
    fn plays() {
        let mut app = Played::new(App, &[]);
        app.sent(values!["/weather", "/news"], "fetcher");
        app.sent(values!["/sports"], "sync");
        app.renders_again("App");
        app.logged("fetcher", values!["/weather"]);
        app.started("fetcher", 1);
        app.logged("sync", values!["/sports"]);
        app.end();
    }
}

// LIFECYCLE-9f (lifecycle/failure.feature): Remounting a component starts its failed body again
mod lifecycle_9f {
    use crate::played::Played;
    use crate::prelude::*;

    fn App(cx: Scope) -> Element {
        component(cx, "App");
        cx.render(rsx! {
            for mount in mounted("Page") {
                Page { key: "{mount}" }
            }
        })
    }

    fn Page(cx: Scope) -> Element {
        component(cx, "Page");
        coroutine("fetcher");
        let fetcher = use_coroutine(cx, |mut rx: UnboundedReceiver<String>| async move {
            log("connected");
            while let Some(request) = rx.next().await {
                log(&request);
                panic!("failed");
            }
        });
        cx.render(rsx! { div {} })
    }

    #[test]
    fn plays() {
        let mut app = Played::new(App, &[]);
        app.sent(values!["/weather"], "fetcher");
        app.removed("Page");
        app.shown("Page");
        app.sent(values!["/news"], "fetcher");
        app.logged("fetcher", values!["connected", "/weather", "connected", "/news"]);
        app.end();
    }
}

// LIFECYCLE-9g (lifecycle/failure.feature): A component mounted after a body has failed starts its coroutine
mod lifecycle_9g {
    use crate::played::Played;
    use crate::prelude::*;

    fn App(cx: Scope) -> Element {
        component(cx, "App");
        coroutine("fetcher");
        let fetcher = use_coroutine(cx, |_: UnboundedReceiver<()>| async move {
            panic!("failed");
        });
        cx.render(rsx! {
            for mount in mounted("Page") {
                Page { key: "{mount}" }
            }
        })
    }

    fn Page(cx: Scope) -> Element {
        component(cx, "Page");
        coroutine("profile");
        let profile = use_coroutine(cx, |mut rx: UnboundedReceiver<String>| async move {
            while let Some(action) = rx.next().await {
                log(&action);
            }
        });
        cx.render(rsx! { div {} })
    }

    #[test]
    fn plays() {
        let mut app = Played::new(App, &["Page"]);
        app.shown("Page");
        app.sent(values!["save"], "profile");
        app.failed("fetcher");
        app.logged("profile", values!["save"]);
        app.end();
    }
}

// LIFECYCLE-9h (lifecycle/failure.feature): Buffered messages of a coroutine are received after other bodies have failed
mod lifecycle_9h {
    use crate::played::Played;
    use crate::prelude::*;

    fn App(cx: Scope) -> Element {
        component(cx, "App");
        coroutine("fetcher");
        let fetcher = use_coroutine(cx, |mut rx: UnboundedReceiver<String>| async move {
            rx.next().await;
            panic!("failed");
        });
        coroutine("ws");
        let ws = use_coroutine(cx, |mut rx: UnboundedReceiver<String>| async move {
            rx.next().await;
            panic!("failed");
        });
        coroutine("cache");
        let cache = use_coroutine(cx, |mut rx: UnboundedReceiver<String>| async move {
            gate("connected").await;
            while let Some(update) = rx.next().await {
                log(&update);
            }
        });
        cx.render(rsx! { div {} })
    }

    #[test]
    fn plays() {
        let mut app = Played::new(App, &[]);
        app.together();
        app.sent(values!["rain"], "cache");
        app.sent(values!["/weather"], "fetcher");
        app.sent(values!["/events"], "ws");
        app.sent(values!["sun"], "cache");
        app.settles();
        app.opens("connected");
        app.failed("fetcher");
        app.failed("ws");
        app.logged("cache", values!["rain", "sun"]);
        app.end();
    }
}

// LIFECYCLE-10a (lifecycle/failure.feature): The coroutines of parent and sibling continue after a render has failed
mod lifecycle_10a {
    use crate::played::Played;
    use crate::prelude::*;

    fn App(cx: Scope) -> Element {
        component(cx, "App");
        coroutine("cache");
        let cache = use_coroutine(cx, |mut rx: UnboundedReceiver<String>| async move {
            while let Some(update) = rx.next().await {
                log(&update);
            }
        });
        cx.render(rsx! {
            Page {}
            Menu {}
        })
    }

    fn Page(cx: Scope) -> Element {
        component(cx, "Page");
        fail_if_told();
        cx.render(rsx! { div {} })
    }

    fn Menu(cx: Scope) -> Element {
        component(cx, "Menu");
        coroutine("sync");
        let sync = use_coroutine(cx, |_: UnboundedReceiver<()>| async move {
            gate("connected").await;
            log("connected");
        });
        cx.render(rsx! { div {} })
    }

    #[test]
    fn plays() {
        let mut app = Played::new(App, &[]);
        app.next_render_fails("Page");
        app.renders_again("Page");
        app.sent(values!["rain"], "cache");
        app.opens("connected");
        app.render_failed("Page");
        app.logged("cache", values!["rain"]);
        app.logged("sync", values!["connected"]);
        app.end();
    }
}

// LIFECYCLE-10b (lifecycle/failure.feature): Parent and sibling show the states that are set after a render has failed
mod lifecycle_10b {
    use crate::played::Played;
    use crate::prelude::*;

    fn App(cx: Scope) -> Element {
        component(cx, "App");
        let status = use_state(cx, || "idle");
        state("status", status);
        cx.render(rsx! {
            Page {}
            Menu {}
        })
    }

    fn Page(cx: Scope) -> Element {
        component(cx, "Page");
        fail_if_told();
        cx.render(rsx! { div {} })
    }

    fn Menu(cx: Scope) -> Element {
        component(cx, "Menu");
        let selected = use_state(cx, || "home");
        state("selected", selected);
        cx.render(rsx! { div {} })
    }

    #[test]
    fn plays() {
        let mut app = Played::new(App, &[]);
        app.next_render_fails("Page");
        app.renders_again("Page");
        app.set_by_listener("status", "connected");
        app.set_by_listener("selected", "profile");
        app.render_failed("Page");
        app.shows("App", "connected", "status");
        app.shows("Menu", "profile", "selected");
        app.end();
    }
}

// LIFECYCLE-10c (lifecycle/failure.feature): Parent and sibling continue after the first render of a child has failed
mod lifecycle_10c {
    use crate::played::Played;
    use crate::prelude::*;

    fn App(cx: Scope) -> Element {
        component(cx, "App");
        coroutine("sync");
        let sync = use_coroutine(cx, |mut rx: UnboundedReceiver<String>| async move {
            while let Some(message) = rx.next().await {
                log(&message);
            }
        });
        cx.render(rsx! {
            for mount in mounted("Page") {
                Page { key: "{mount}" }
            }
            Menu {}
        })
    }

    fn Page(cx: Scope) -> Element {
        component(cx, "Page");
        fail_if_told();
        cx.render(rsx! { div {} })
    }

    fn Menu(cx: Scope) -> Element {
        component(cx, "Menu");
        let selected = use_state(cx, || "home");
        state("selected", selected);
        cx.render(rsx! { div {} })
    }

    #[test]
    fn plays() {
        let mut app = Played::new(App, &["Page"]);
        app.next_render_fails("Page");
        app.shown("Page");
        app.sent(values!["connected"], "sync");
        app.set_by_listener("selected", "profile");
        app.render_failed("Page");
        app.logged("sync", values!["connected"]);
        app.shows("Menu", "profile", "selected");
        app.end();
    }
}

// LIFECYCLE-10d (lifecycle/failure.feature): Parent and sibling show their new states although a render that is due together with theirs fails
mod lifecycle_10d {
    use crate::played::Played;
    use crate::prelude::*;

    fn App(cx: Scope) -> Element {
        component(cx, "App");
        let status = use_state(cx, || "idle");
        state("status", status);
        cx.render(rsx! {
            Page {}
            Menu {}
        })
    }

    fn Page(cx: Scope) -> Element {
        component(cx, "Page");
        fail_if_told();
        cx.render(rsx! { div {} })
    }

    fn Menu(cx: Scope) -> Element {
        component(cx, "Menu");
        let selected = use_state(cx, || "home");
        state("selected", selected);
        cx.render(rsx! { div {} })
    }

    #[test]
    fn plays() {
        let mut app = Played::new(App, &[]);
        app.next_render_fails("Page");
        app.together();
        app.renders_again("Page");
        app.set_by_listener("status", "connected");
        app.set_by_listener("selected", "profile");
        app.settles();
        app.render_failed("Page");
        app.shows("App", "connected", "status");
        app.shows("Menu", "profile", "selected");
        app.end();
    }
}

// LIFECYCLE-10e (lifecycle/failure.feature): A component whose render has failed can be removed and mounted again
mod lifecycle_10e {
    use crate::played::Played;
    use crate::prelude::*;

    fn App(cx: Scope) -> Element {
        component(cx, "App");
        cx.render(rsx! {
            for mount in mounted("Page") {
                Page { key: "{mount}" }
            }
        })
    }

    fn Page(cx: Scope) -> Element {
        component(cx, "Page");
        let title = use_state(cx, || "weather");
        state("title", title);
        coroutine("fetcher");
        let fetcher = use_coroutine(cx, |mut rx: UnboundedReceiver<String>| async move {
            while let Some(request) = rx.next().await {
                log(&request);
            }
        });
        fail_if_told();
        cx.render(rsx! { div {} })
    }

    #[test]
    fn plays() {
        let mut app = Played::new(App, &[]);
        app.next_render_fails("Page");
        app.renders_again("Page");
        app.removed("Page");
        app.shown("Page");
        app.sent(values!["/news"], "fetcher");
        app.set_by_listener("title", "news");
        app.render_failed("Page");
        app.logged("fetcher", values!["/news"]);
        app.shows("Page", "news", "title");
        app.end();
    }
}

// LIFECYCLE-11a (lifecycle/failure.feature): The coroutine of a component continues after one of its listeners has failed
mod lifecycle_11a {
    use crate::played::Played;
    use crate::prelude::*;

    fn App(cx: Scope) -> Element {
        component(cx, "App");
        coroutine("sync");
        let sync = use_coroutine(cx, |mut rx: UnboundedReceiver<String>| async move {
            gate("connected").await;
            while let Some(message) = rx.next().await {
                log(&message);
            }
        });
        let id = "App";
        cx.render(rsx! {
            button { id: "{id}", onclick: |_| fail() }
        })
    }

    #[test]
    fn plays() {
        let mut app = Played::new(App, &[]);
        app.listener_fails("App");
        app.opens("connected");
        app.sent(values!["update"], "sync");
        app.listener_failed("App");
        app.logged("sync", values!["update"]);
        app.end();
    }
}

// LIFECYCLE-11b (lifecycle/failure.feature): A component shows a state that is set after one of its listeners has failed
mod lifecycle_11b {
    use crate::played::Played;
    use crate::prelude::*;

    fn App(cx: Scope) -> Element {
        component(cx, "App");
        let status = use_state(cx, || "idle");
        state("status", status);
        let id = "App";
        cx.render(rsx! {
            button { id: "{id}", onclick: |_| fail() }
        })
    }

    #[test]
    fn plays() {
        let mut app = Played::new(App, &[]);
        app.listener_fails("App");
        app.set_by_listener("status", "connected");
        app.listener_failed("App");
        app.shows("App", "connected", "status");
        app.end();
    }
}

// LIFECYCLE-11c (lifecycle/failure.feature): Listeners run although a listener due at the same time fails
mod lifecycle_11c {
    use crate::played::Played;
    use crate::prelude::*;

    fn App(cx: Scope) -> Element {
        component(cx, "App");
        let status = use_state(cx, || "idle");
        state("status", status);
        let id = "App";
        cx.render(rsx! {
            button { id: "{id}", onclick: |_| fail() }
            Page {}
        })
    }

    fn Page(cx: Scope) -> Element {
        component(cx, "Page");
        coroutine("fetcher");
        let fetcher = use_coroutine(cx, |mut rx: UnboundedReceiver<String>| async move {
            while let Some(request) = rx.next().await {
                log(&request);
            }
        });
        let id = "Page";
        cx.render(rsx! {
            button { id: "{id}", onclick: |_| fail() }
        })
    }

    #[test]
    fn plays() {
        let mut app = Played::new(App, &[]);
        app.together();
        app.sent(values!["/weather"], "fetcher");
        app.listener_fails("App");
        app.listener_fails("Page");
        app.set_by_listener("status", "connected");
        app.sent(values!["/news"], "fetcher");
        app.settles();
        app.listener_failed("App");
        app.listener_failed("Page");
        app.shows("App", "connected", "status");
        app.logged("fetcher", values!["/weather", "/news"]);
        app.end();
    }
}

// LIFECYCLE-4a (lifecycle/removal.feature): The timer of a removed component stops ticking
mod lifecycle_4a {
    use crate::played::Played;
    use crate::prelude::*;

    fn App(cx: Scope) -> Element {
        component(cx, "App");
        cx.render(rsx! {
            for mount in mounted("Page") {
                Page { key: "{mount}" }
            }
        })
    }

    fn Page(cx: Scope) -> Element {
        component(cx, "Page");
        coroutine("timer");
        let timer = use_coroutine(cx, |_: UnboundedReceiver<()>| async move {
            loop {
                sleep(seconds(1)).await;
                log("tick");
            }
        });
        cx.render(rsx! { div {} })
    }

    #[test]
    fn plays() {
        let mut app = Played::new(App, &[]);
        app.passes(2000);
        app.removed("Page");
        app.passes(5000);
        app.logged("timer", values!["tick", "tick"]);
        app.dropped("timer");
        app.end();
    }
}

// LIFECYCLE-4b (lifecycle/removal.feature): A gate that opens after the removal does not resume the dropped body
mod lifecycle_4b {
    use crate::played::Played;
    use crate::prelude::*;

    fn App(cx: Scope) -> Element {
        component(cx, "App");
        cx.render(rsx! {
            for mount in mounted("Page") {
                Page { key: "{mount}" }
            }
        })
    }

    fn Page(cx: Scope) -> Element {
        component(cx, "Page");
        coroutine("sync");
        let sync = use_coroutine(cx, |_: UnboundedReceiver<()>| async move {
            log("connecting");
            gate("connected").await;
            log("connected");
        });
        cx.render(rsx! { div {} })
    }

    #[test]
    fn plays() {
        let mut app = Played::new(App, &[]);
        app.removed("Page");
        app.opens("connected");
        app.logged("sync", values!["connecting"]);
        app.dropped("sync");
        app.end();
    }
}

// LIFECYCLE-4c (lifecycle/removal.feature): Removing a component drops the coroutines of its child
mod lifecycle_4c {
    use crate::played::Played;
    use crate::prelude::*;

    fn App(cx: Scope) -> Element {
        component(cx, "App");
        cx.render(rsx! {
            for mount in mounted("Page") {
                Page { key: "{mount}" }
            }
        })
    }

    fn Page(cx: Scope) -> Element {
        component(cx, "Page");
        cx.render(rsx! {
            Editor {}
        })
    }

    fn Editor(cx: Scope) -> Element {
        component(cx, "Editor");
        coroutine("sync");
        let sync = use_coroutine(cx, |_: UnboundedReceiver<()>| async move {
            log("connecting");
            gate("connected").await;
            log("connected");
        });
        cx.render(rsx! { div {} })
    }

    #[test]
    fn plays() {
        let mut app = Played::new(App, &[]);
        app.removed("Page");
        app.opens("connected");
        app.logged("sync", values!["connecting"]);
        app.dropped("sync");
        app.end();
    }
}

// LIFECYCLE-4d (lifecycle/removal.feature): Setting an atom does not render a removed component that read it
mod lifecycle_4d {
    use crate::played::Played;
    use crate::prelude::*;

    static USERNAME: Atom<String> = Atom(|_| "Ada".to_string());

    fn App(cx: Scope) -> Element {
        component(cx, "App");
        use_init_atom_root(cx);
        coroutine("profile");
        let set_username = use_set(cx, &USERNAME);
        let profile = use_coroutine(cx, |mut rx: UnboundedReceiver<String>| {
            to_owned![set_username];
            async move {
                while let Some(update) = rx.next().await {
                    set_username(update.clone());
                    log(&update);
                }
            }
        });
        cx.render(rsx! {
            for mount in mounted("Menu") {
                Menu { key: "{mount}" }
            }
        })
    }

    fn Menu(cx: Scope) -> Element {
        component(cx, "Menu");
        atom("username", use_read(cx, &USERNAME));
        cx.render(rsx! { div {} })
    }

    #[test]
    fn plays() {
        let mut app = Played::new(App, &[]);
        app.removed("Menu");
        app.sent(values!["Grace"], "profile");
        app.logged("profile", values!["Grace"]);
        app.not_rendered_again("Menu");
        app.end();
    }
}

// LIFECYCLE-5a (lifecycle/removal.feature): A body dropped in its receive loop does not reach the line after the loop
mod lifecycle_5a {
    use crate::played::Played;
    use crate::prelude::*;

    fn App(cx: Scope) -> Element {
        component(cx, "App");
        cx.render(rsx! {
            for mount in mounted("Page") {
                Page { key: "{mount}" }
            }
        })
    }

    fn Page(cx: Scope) -> Element {
        component(cx, "Page");
        coroutine("sync");
        let sync = use_coroutine(cx, |mut rx: UnboundedReceiver<String>| async move {
            while let Some(message) = rx.next().await {
                log(&message);
            }
            log("channel ended");
        });
        cx.render(rsx! { div {} })
    }

    #[test]
    fn plays() {
        let mut app = Played::new(App, &[]);
        app.sent(values!["a"], "sync");
        app.removed("Page");
        app.logged("sync", values!["a"]);
        app.dropped("sync");
        app.end();
    }
}

// LIFECYCLE-6a (lifecycle/removal.feature): The coroutine of a remounted component starts at the top, with no message sent before the removal
mod lifecycle_6a {
    use crate::played::Played;
    use crate::prelude::*;

    fn App(cx: Scope) -> Element {
        component(cx, "App");
        cx.render(rsx! {
            for mount in mounted("Page") {
                Page { key: "{mount}" }
            }
        })
    }

    fn Page(cx: Scope) -> Element {
        component(cx, "Page");
        coroutine("sync");
        let sync = use_coroutine(cx, |mut rx: UnboundedReceiver<String>| async move {
            log("connecting");
            gate("connected").await;
            while let Some(message) = rx.next().await {
                log(&message);
            }
        });
        cx.render(rsx! { div {} })
    }

    #[test]
    fn plays() {
        let mut app = Played::new(App, &[]);
        app.sent(values!["a"], "sync");
        app.removed("Page");
        app.shown("Page");
        app.opens("connected");
        app.sent(values!["b"], "sync");
        app.logged("sync", values!["connecting", "connecting", "b"]);
        app.end();
    }
}

// LIFECYCLE-6b (lifecycle/removal.feature): The coroutine of a remounted component receives only messages that are sent after the remount
mod lifecycle_6b {
    use crate::played::Played;
    use crate::prelude::*;

    fn App(cx: Scope) -> Element {
        component(cx, "App");
        cx.render(rsx! {
            for mount in mounted("Page") {
                Page { key: "{mount}" }
            }
        })
    }

    fn Page(cx: Scope) -> Element {
        component(cx, "Page");
        coroutine("sync");
        let sync = use_coroutine(cx, |mut rx: UnboundedReceiver<String>| async move {
            while let Some(message) = rx.next().await {
                log(&message);
                sleep(hours(1)).await;
            }
        });
        cx.render(rsx! { div {} })
    }

    #[test]
    fn plays() {
        let mut app = Played::new(App, &[]);
        app.sent(values!["handled at the removal"], "sync");
        app.removed("Page");
        app.sent(values!["sent after the removal"], "sync");
        app.shown("Page");
        app.sent(values!["sent after the remount"], "sync");
        app.logged("sync", values!["handled at the removal", "sent after the remount"]);
        app.end();
    }
}

// LIFECYCLE-6c (lifecycle/removal.feature): The coroutine of a remounted component sets the states of the new mount
mod lifecycle_6c {
    use crate::played::Played;
    use crate::prelude::*;

    fn App(cx: Scope) -> Element {
        component(cx, "App");
        let title = use_state(cx, || "home".to_string());
        state("title", title);
        cx.render(rsx! {
            for mount in mounted("Page") {
                Page { key: "{mount}", title: title }
            }
        })
    }

    #[derive(Props)]
    struct PageProps<'a> {
        title: &'a UseState<String>,
    }

    fn Page<'a>(cx: Scope<'a, PageProps<'a>>) -> Element<'a> {
        component(cx, "Page");
        let title = cx.props.title;
        let draft = use_state(cx, || None::<String>);
        state("draft", draft);
        cx.render(rsx! {
            Editor { title: title, draft: draft }
        })
    }

    #[derive(Props)]
    struct EditorProps<'a> {
        title: &'a UseState<String>,
        draft: &'a UseState<Option<String>>,
    }

    fn Editor<'a>(cx: Scope<'a, EditorProps<'a>>) -> Element<'a> {
        component(cx, "Editor");
        let title = cx.props.title;
        let draft = cx.props.draft;
        coroutine("editor");
        let editor = use_coroutine(cx, |mut rx: UnboundedReceiver<String>| {
            to_owned![title, draft];
            async move {
                while let Some(update) = rx.next().await {
                    draft.set(Some(update.clone()));
                    title.set(update);
                }
            }
        });
        cx.render(rsx! { div {} })
    }

    #[test]
    fn plays() {
        let mut app = Played::new(App, &[]);
        app.sent(values!["first"], "editor");
        app.removed("Page");
        app.shown("Page");
        app.sent(values!["second"], "editor");
        app.shows("Page", "second", "draft");
        app.shows("App", "second", "title");
        app.end();
    }
}

// LIFECYCLE-7a (lifecycle/removal.feature): Removing a component does not drop the coroutines of its sibling
mod lifecycle_7a {
    use crate::played::Played;
    use crate::prelude::*;

    fn App(cx: Scope) -> Element {
        component(cx, "App");
        cx.render(rsx! {
            for mount in mounted("Page") {
                Page { key: "{mount}" }
            }
            Menu {}
        })
    }

    fn Page(cx: Scope) -> Element {
        component(cx, "Page");
        cx.render(rsx! { div {} })
    }

    fn Menu(cx: Scope) -> Element {
        component(cx, "Menu");
        coroutine("sync");
        let sync = use_coroutine(cx, |mut rx: UnboundedReceiver<String>| async move {
            while let Some(message) = rx.next().await {
                log(&message);
            }
        });
        cx.render(rsx! { div {} })
    }

    #[test]
    fn plays() {
        let mut app = Played::new(App, &[]);
        app.removed("Page");
        app.sent(values!["a"], "sync");
        app.logged("sync", values!["a"]);
        app.end();
    }
}

// LIFECYCLE-7b (lifecycle/removal.feature): Removing a component does not drop the coroutines of its parent
mod lifecycle_7b {
    use crate::played::Played;
    use crate::prelude::*;

    fn App(cx: Scope) -> Element {
        component(cx, "App");
        coroutine("timer");
        let timer = use_coroutine(cx, |_: UnboundedReceiver<()>| async move {
            loop {
                sleep(seconds(1)).await;
                log("tick");
            }
        });
        cx.render(rsx! {
            for mount in mounted("Page") {
                Page { key: "{mount}" }
            }
        })
    }

    fn Page(cx: Scope) -> Element {
        component(cx, "Page");
        cx.render(rsx! { div {} })
    }

    #[test]
    fn plays() {
        let mut app = Played::new(App, &[]);
        app.removed("Page");
        app.passes(2000);
        app.logged("timer", values!["tick", "tick"]);
        app.end();
    }
}

// LIFECYCLE-7c (lifecycle/removal.feature): The end of a coroutine does not drop the other coroutines of its component
mod lifecycle_7c {
    use crate::played::Played;
    use crate::prelude::*;

    fn App(cx: Scope) -> Element {
        component(cx, "App");
        coroutine("sync");
        let sync = use_coroutine(cx, |mut rx: UnboundedReceiver<String>| async move {
            while let Some(message) = rx.next().await {
                log(&message);
            }
        });
        coroutine("fetcher");
        let fetcher = use_coroutine(cx, |_: UnboundedReceiver<()>| async move {
            log("loaded");
        });
        cx.render(rsx! { div {} })
    }

    #[test]
    fn plays() {
        let mut app = Played::new(App, &[]);
        app.sent(values!["a"], "sync");
        app.logged("fetcher", values!["loaded"]);
        app.logged("sync", values!["a"]);
        app.end();
    }
}

// LIFECYCLE-7d (lifecycle/removal.feature): Rendering a component again does not drop its coroutines
mod lifecycle_7d {
    use crate::played::Played;
    use crate::prelude::*;

    fn App(cx: Scope) -> Element {
        component(cx, "App");
        coroutine("sync");
        let sync = use_coroutine(cx, |mut rx: UnboundedReceiver<String>| async move {
            while let Some(message) = rx.next().await {
                log(&message);
            }
        });
        cx.render(rsx! { div {} })
    }

    #[test]
    fn plays() {
        let mut app = Played::new(App, &[]);
        app.renders_again("App");
        app.renders_again("App");
        app.renders_again("App");
        app.sent(values!["a"], "sync");
        app.logged("sync", values!["a"]);
        app.end();
    }
}

// LIFECYCLE-1a (lifecycle/start.feature): A body starts without being sent a message
mod lifecycle_1a {
    use crate::played::Played;
    use crate::prelude::*;

    fn App(cx: Scope) -> Element {
        component(cx, "App");
        coroutine("sync");
        let sync = use_coroutine(cx, |_: UnboundedReceiver<()>| async move {
            log("started");
        });
        cx.render(rsx! { div {} })
    }

    #[test]
    fn plays() {
        let mut app = Played::new(App, &[]);
        app.starts();
        app.logged("sync", values!["started"]);
        app.end();
    }
}

// LIFECYCLE-1b (lifecycle/start.feature): Both coroutines of a component start
mod lifecycle_1b {
    use crate::played::Played;
    use crate::prelude::*;

    fn App(cx: Scope) -> Element {
        component(cx, "App");
        coroutine("sync");
        let sync = use_coroutine(cx, |_: UnboundedReceiver<()>| async move {
            log("connecting");
        });
        coroutine("profile");
        let profile = use_coroutine(cx, |_: UnboundedReceiver<()>| async move {
            log("loading");
        });
        cx.render(rsx! { div {} })
    }

    #[test]
    fn plays() {
        let mut app = Played::new(App, &[]);
        app.starts();
        app.logged("sync", values!["connecting"]);
        app.logged("profile", values!["loading"]);
        app.end();
    }
}

// LIFECYCLE-1c (lifecycle/start.feature): The coroutine of a child starts when the child is mounted
mod lifecycle_1c {
    use crate::played::Played;
    use crate::prelude::*;

    fn App(cx: Scope) -> Element {
        component(cx, "App");
        cx.render(rsx! {
            for mount in mounted("Page") {
                Page { key: "{mount}" }
            }
        })
    }

    fn Page(cx: Scope) -> Element {
        component(cx, "Page");
        coroutine("profile");
        let profile = use_coroutine(cx, |_: UnboundedReceiver<()>| async move {
            log("loading");
        });
        cx.render(rsx! { div {} })
    }

    #[test]
    fn plays() {
        let mut app = Played::new(App, &["Page"]);
        app.starts();
        app.logged_nothing("profile");
        app.shown("Page");
        app.logged("profile", values!["loading"]);
        app.end();
    }
}

// LIFECYCLE-1d (lifecycle/start.feature): The coroutine of a component twenty levels below the root starts
mod lifecycle_1d {
    use crate::played::Played;
    use crate::prelude::*;

    fn App(cx: Scope) -> Element {
        component(cx, "App");
        cx.render(rsx! {
            Levels { levels: 20, Page {} }
        })
    }

    fn Page(cx: Scope) -> Element {
        component(cx, "Page");
        coroutine("profile");
        let profile = use_coroutine(cx, |_: UnboundedReceiver<()>| async move {
            log("loading");
        });
        cx.render(rsx! { div {} })
    }

    #[test]
    fn plays() {
        let mut app = Played::new(App, &[]);
        app.starts();
        app.logged("profile", values!["loading"]);
        app.end();
    }
}

// LIFECYCLE-1e (lifecycle/start.feature): The coroutine of a component two hundred levels below the root starts
mod lifecycle_1e {
    use crate::played::Played;
    use crate::prelude::*;

    fn App(cx: Scope) -> Element {
        component(cx, "App");
        cx.render(rsx! {
            Levels { levels: 200, Page {} }
        })
    }

    fn Page(cx: Scope) -> Element {
        component(cx, "Page");
        coroutine("profile");
        let profile = use_coroutine(cx, |_: UnboundedReceiver<()>| async move {
            log("loading");
        });
        cx.render(rsx! { div {} })
    }

    #[test]
    fn plays() {
        let mut app = Played::new(App, &[]);
        app.starts();
        app.logged("profile", values!["loading"]);
        app.end();
    }
}

// LIFECYCLE-2a (lifecycle/start.feature): A render does not restart a suspended body
mod lifecycle_2a {
    use crate::played::Played;
    use crate::prelude::*;

    fn App(cx: Scope) -> Element {
        component(cx, "App");
        coroutine("sync");
        let sync = use_coroutine(cx, |_: UnboundedReceiver<()>| async move {
            log("connecting");
            gate("connected").await;
            log("connected");
        });
        cx.render(rsx! { div {} })
    }

    #[test]
    fn plays() {
        let mut app = Played::new(App, &[]);
        app.renders_again("App");
        app.opens("connected");
        app.logged("sync", values!["connecting", "connected"]);
        app.started("sync", 1);
        app.end();
    }
}

// LIFECYCLE-2b (lifecycle/start.feature): A body that sets a state is not restarted by the render that follows
mod lifecycle_2b {
    use crate::played::Played;
    use crate::prelude::*;

    fn App(cx: Scope) -> Element {
        component(cx, "App");
        let status = use_state(cx, || "launching");
        state("status", status);
        coroutine("sync");
        let sync = use_coroutine(cx, |_: UnboundedReceiver<()>| {
            to_owned![status];
            async move {
                log("connecting");
                status.set("working");
                gate("connected").await;
                log("connected");
            }
        });
        cx.render(rsx! { div {} })
    }

    #[test]
    fn plays() {
        let mut app = Played::new(App, &[]);
        app.opens("connected");
        app.logged("sync", values!["connecting", "connected"]);
        app.started("sync", 1);
        app.end();
    }
}

// LIFECYCLE-12a (lifecycle/start.feature): A body logs the value that a state had in the first render, also after a render with another value
mod lifecycle_12a {
    use crate::played::Played;
    use crate::prelude::*;

    fn App(cx: Scope) -> Element {
        component(cx, "App");
        let status = use_state(cx, || "launching");
        state("status", status);
        coroutine("profile");
        let profile = use_coroutine(cx, |_: UnboundedReceiver<()>| {
            to_owned![status];
            async move {
                status.set("working");
            }
        });
        coroutine("sync");
        let sync = use_coroutine(cx, |_: UnboundedReceiver<()>| {
            let status = status.get().to_owned();
            async move {
                log(&status);
                gate("connected").await;
                log(&status);
            }
        });
        cx.render(rsx! { div {} })
    }

    #[test]
    fn plays() {
        let mut app = Played::new(App, &[]);
        app.opens("connected");
        app.shows("App", "working", "status");
        app.logged("sync", values!["launching", "launching"]);
        app.end();
    }
}

// LIFECYCLE-12b (lifecycle/start.feature): The body of a remounted component logs the value that an atom had when the component was remounted
mod lifecycle_12b {
    use crate::played::Played;
    use crate::prelude::*;

    static USERNAME: Atom<String> = Atom(|_| "Ada".to_string());

    fn App(cx: Scope) -> Element {
        component(cx, "App");
        use_init_atom_root(cx);
        coroutine("sync");
        let set_username = use_set(cx, &USERNAME);
        let sync = use_coroutine(cx, |mut rx: UnboundedReceiver<String>| {
            to_owned![set_username];
            async move {
                while let Some(name) = rx.next().await {
                    set_username(name);
                }
            }
        });
        cx.render(rsx! {
            for mount in mounted("Page") {
                Page { key: "{mount}" }
            }
        })
    }

    fn Page(cx: Scope) -> Element {
        component(cx, "Page");
        atom("username", use_read(cx, &USERNAME));
        coroutine("profile");
        let username = use_read(cx, &USERNAME);
        let profile = use_coroutine(cx, |_: UnboundedReceiver<()>| {
            to_owned![username];
            async move {
                log(&username);
            }
        });
        cx.render(rsx! { div {} })
    }

    #[test]
    fn plays() {
        let mut app = Played::new(App, &[]);
        app.removed("Page");
        app.sent(values!["Bob"], "sync");
        app.shown("Page");
        app.logged("profile", values!["Ada", "Bob"]);
        app.end();
    }
}

// LIFECYCLE-3a (lifecycle/start.feature): Neither a render nor a message runs an ended body again
mod lifecycle_3a {
    use crate::played::Played;
    use crate::prelude::*;

    fn App(cx: Scope) -> Element {
        component(cx, "App");
        coroutine("fetcher");
        let fetcher = use_coroutine(cx, |_: UnboundedReceiver<String>| async move {
            log("loaded");
        });
        cx.render(rsx! { div {} })
    }

    #[test]
    fn plays() {
        let mut app = Played::new(App, &[]);
        app.starts();
        app.ended("fetcher");
        app.renders_again("App");
        app.sent(values!["/weather"], "fetcher");
        app.logged("fetcher", values!["loaded"]);
        app.started("fetcher", 1);
        app.end();
    }
}

// LIFECYCLE-3b (lifecycle/start.feature): A message left in the channel does not run an ended body again
mod lifecycle_3b {
    use crate::played::Played;
    use crate::prelude::*;

    fn App(cx: Scope) -> Element {
        component(cx, "App");
        coroutine("sync");
        let sync = use_coroutine(cx, |mut rx: UnboundedReceiver<String>| async move {
            gate("connected").await;
            rx.next().await;
            log("received one message");
        });
        cx.render(rsx! { div {} })
    }

    #[test]
    fn plays() {
        let mut app = Played::new(App, &[]);
        app.sent(values!["a", "b"], "sync");
        app.opens("connected");
        app.logged("sync", values!["received one message"]);
        app.ended("sync");
        app.started("sync", 1);
        app.end();
    }
}

// OWNERSHIP-1b (ownership/handles.feature): A listener can set a state through the handle that its render borrowed
mod ownership_1b {
    use crate::played::Played;
    use crate::prelude::*;

    fn App(cx: Scope) -> Element {
        component(cx, "App");
        let status = use_state(cx, || "launching");
        state("status", status);
        coroutine("sync");
        let sync = use_coroutine(cx, |_: UnboundedReceiver<()>| async move {
            log("started");
        });
        cx.render(rsx! { div {} })
    }

    #[test]
    fn plays() {
        let mut app = Played::new(App, &[]);
        app.set_by_listener("status", "clicked");
        app.shows("App", "clicked", "status");
        app.logged("sync", values!["started"]);
        app.end();
    }
}

// OWNERSHIP-2a (ownership/handles.feature): The component shows what its coroutine sets through an owned handle
mod ownership_2a {
    use crate::played::Played;
    use crate::prelude::*;

    fn App(cx: Scope) -> Element {
        component(cx, "App");
        let status = use_state(cx, || "launching");
        state("status", status);
        coroutine("sync");
        let sync = use_coroutine(cx, |_: UnboundedReceiver<()>| {
            to_owned![status];
            async move {
                status.set("working");
            }
        });
        cx.render(rsx! { div {} })
    }

    #[test]
    fn plays() {
        let mut app = Played::new(App, &[]);
        app.starts();
        app.shows("App", "working", "status");
        app.end();
    }
}

// OWNERSHIP-2b (ownership/handles.feature): A coroutine adds to the value that a listener has set
mod ownership_2b {
    use crate::played::Played;
    use crate::prelude::*;

    fn App(cx: Scope) -> Element {
        component(cx, "App");
        let progress = use_state(cx, || 0);
        state("progress", progress);
        coroutine("sync");
        let sync = use_coroutine(cx, |_: UnboundedReceiver<()>| {
            to_owned![progress];
            async move {
                gate("connected").await;
                progress.modify(|n| n + 1);
            }
        });
        cx.render(rsx! { div {} })
    }

    #[test]
    fn plays() {
        let mut app = Played::new(App, &[]);
        app.set_by_listener("progress", 41);
        app.opens("connected");
        app.shows("App", 42, "progress");
        app.end();
    }
}

// OWNERSHIP-2c (ownership/handles.feature): A coroutine adds to the value that it has just set
mod ownership_2c {
    use crate::played::Played;
    use crate::prelude::*;

    fn App(cx: Scope) -> Element {
        component(cx, "App");
        let progress = use_state(cx, || 0);
        state("progress", progress);
        coroutine("sync");
        let sync = use_coroutine(cx, |_: UnboundedReceiver<()>| {
            to_owned![progress];
            async move {
                for _ in 0..3 {
                    progress.modify(|n| n + 1);
                }
            }
        });
        cx.render(rsx! { div {} })
    }

    #[test]
    fn plays() {
        let mut app = Played::new(App, &[]);
        app.starts();
        app.shows("App", 3, "progress");
        app.end();
    }
}

// OWNERSHIP-3a (ownership/handles.feature): A coroutine sets two states through two owned handles
mod ownership_3a {
    use crate::played::Played;
    use crate::prelude::*;

    fn App(cx: Scope) -> Element {
        component(cx, "App");
        let sync_status = use_state(cx, || "launching");
        state("sync status", sync_status);
        let load_status = use_state(cx, || "launching");
        state("load status", load_status);
        coroutine("sync");
        let sync = use_coroutine(cx, |_: UnboundedReceiver<()>| {
            to_owned![sync_status, load_status];
            async move {
                sync_status.set("working");
                load_status.set("loaded");
            }
        });
        cx.render(rsx! { div {} })
    }

    #[test]
    fn plays() {
        let mut app = Played::new(App, &[]);
        app.starts();
        app.shows("App", "working", "sync status");
        app.shows("App", "loaded", "load status");
        app.end();
    }
}

// OWNERSHIP-3b (ownership/handles.feature): A coroutine adds to two states through two owned handles
mod ownership_3b {
    use crate::played::Played;
    use crate::prelude::*;

    fn App(cx: Scope) -> Element {
        component(cx, "App");
        let sync_progress = use_state(cx, || 0);
        state("sync progress", sync_progress);
        let load_progress = use_state(cx, || 0);
        state("load progress", load_progress);
        coroutine("sync");
        let sync = use_coroutine(cx, |_: UnboundedReceiver<()>| {
            to_owned![sync_progress, load_progress];
            async move {
                sync_progress.modify(|n| n + 1);
                load_progress.modify(|n| n + 10);
            }
        });
        cx.render(rsx! { div {} })
    }

    #[test]
    fn plays() {
        let mut app = Played::new(App, &[]);
        app.starts();
        app.shows("App", 1, "sync progress");
        app.shows("App", 10, "load progress");
        app.end();
    }
}

// OWNERSHIP-4a (ownership/handles.feature): An owned handle sets its state two renders and an hour after it was created
mod ownership_4a {
    use crate::played::Played;
    use crate::prelude::*;

    fn App(cx: Scope) -> Element {
        component(cx, "App");
        let status = use_state(cx, || "launching");
        state("status", status);
        coroutine("sync");
        let sync = use_coroutine(cx, |_: UnboundedReceiver<()>| {
            to_owned![status];
            async move {
                sleep(hours(1)).await;
                status.set("working");
            }
        });
        cx.render(rsx! { div {} })
    }

    #[test]
    fn plays() {
        let mut app = Played::new(App, &[]);
        app.renders_again("App");
        app.renders_again("App");
        app.passes(3600000);
        app.shows("App", "working", "status");
        app.end();
    }
}

// OWNERSHIP-4b (ownership/handles.feature): The coroutine of a child sets a state of the parent after the parent has rendered again
mod ownership_4b {
    use crate::played::Played;
    use crate::prelude::*;

    fn App(cx: Scope) -> Element {
        component(cx, "App");
        let status = use_state(cx, || "launching");
        state("status", status);
        cx.render(rsx! {
            Page { status: status }
        })
    }

    #[derive(Props)]
    struct PageProps<'a> {
        status: &'a UseState<&'static str>,
    }

    fn Page<'a>(cx: Scope<'a, PageProps<'a>>) -> Element<'a> {
        component(cx, "Page");
        let status = cx.props.status;
        coroutine("sync");
        let sync = use_coroutine(cx, |_: UnboundedReceiver<()>| {
            to_owned![status];
            async move {
                gate("connected").await;
                status.set("working");
            }
        });
        cx.render(rsx! { div {} })
    }

    #[test]
    fn plays() {
        let mut app = Played::new(App, &[]);
        app.renders_again("App");
        app.opens("connected");
        app.shows("App", "working", "status");
        app.end();
    }
}

// OWNERSHIP-5a (ownership/handles.feature): Two coroutines that own the same state add to one value
mod ownership_5a {
    use crate::played::Played;
    use crate::prelude::*;

    fn App(cx: Scope) -> Element {
        component(cx, "App");
        let progress = use_state(cx, || 0);
        state("progress", progress);
        coroutine("sync");
        let sync = use_coroutine(cx, |mut rx: UnboundedReceiver<String>| {
            to_owned![progress];
            async move {
                while rx.next().await.is_some() {
                    progress.modify(|n| n + 1);
                }
            }
        });
        coroutine("ws");
        let ws = use_coroutine(cx, |mut rx: UnboundedReceiver<String>| {
            to_owned![progress];
            async move {
                while rx.next().await.is_some() {
                    progress.modify(|n| n + 1);
                }
            }
        });
        cx.render(rsx! { div {} })
    }

    #[test]
    fn plays() {
        let mut app = Played::new(App, &[]);
        app.sent(values!["a"], "sync");
        app.sent(values!["b"], "ws");
        app.sent(values!["c"], "sync");
        app.shows("App", 3, "progress");
        app.end();
    }
}

// OWNERSHIP-6b (ownership/handles.feature): A state set after its component was removed renders nothing, and the remount does not show it
mod ownership_6b {
    use crate::played::Played;
    use crate::prelude::*;

    fn App(cx: Scope) -> Element {
        component(cx, "App");
        coroutine("sync");
        let sync = use_coroutine(cx, |mut rx: UnboundedReceiver<String>| async move {
            while let Some(message) = rx.next().await {
                log(&message);
            }
        });
        cx.render(rsx! {
            for mount in mounted("Page") {
                Page { key: "{mount}" }
            }
        })
    }

    fn Page(cx: Scope) -> Element {
        component(cx, "Page");
        let draft = use_state(cx, || None::<&'static str>);
        state("draft", draft);
        cx.render(rsx! { div {} })
    }

    #[test]
    fn plays() {
        let mut app = Played::new(App, &[]);
        app.removed("Page");
        app.set_by_listener("draft", "too late");
        app.not_rendered_again("Page");
        app.sent(values!["a"], "sync");
        app.logged("sync", values!["a"]);
        app.shown("Page");
        app.shows("Page", nothing(), "draft");
        app.end();
    }
}

// OWNERSHIP-6c (ownership/handles.feature): Setting a state after the application was closed renders nothing
mod ownership_6c {
    use crate::played::Played;
    use crate::prelude::*;

    fn App(cx: Scope) -> Element {
        component(cx, "App");
        let status = use_state(cx, || "offline");
        state("status", status);
        cx.render(rsx! {
            Page {}
        })
    }

    fn Page(cx: Scope) -> Element {
        component(cx, "Page");
        let draft = use_state(cx, || None::<&'static str>);
        state("draft", draft);
        cx.render(rsx! { div {} })
    }

    #[test]
    fn plays() {
        let mut app = Played::new(App, &[]);
        app.set_by_listener("status", "online");
        app.shows("App", "online", "status");
        app.closed();
        app.set_by_listener("draft", "too late");
        app.set_by_listener("status", "offline");
        app.not_rendered_again("App");
        app.not_rendered_again("Page");
        app.end();
    }
}

// SERVICES-7a (services/background.feature): A service handles each item of a feed as it arrives, until the feed ends
mod services_7a {
    use crate::played::Played;
    use crate::prelude::*;

    fn App(cx: Scope) -> Element {
        component(cx, "App");
        coroutine("ws");
        let ws = use_coroutine(cx, |_: UnboundedReceiver<()>| async move {
            while let Some(message) = feed::<String>("socket").next().await {
                log(&message);
            }
            log("disconnected");
        });
        cx.render(rsx! { div {} })
    }

    #[test]
    fn plays() {
        let mut app = Played::new(App, &[]);
        app.arrives(values!["hello"], "socket");
        app.logged("ws", values!["hello"]);
        app.arrives(values!["how are you?", "bye"], "socket");
        app.feed_ends("socket");
        app.logged("ws", values!["hello", "how are you?", "bye", "disconnected"]);
        app.end();
    }
}

// SERVICES-7b (services/background.feature): A service receives the items that arrived before it followed the feed
mod services_7b {
    use crate::played::Played;
    use crate::prelude::*;

    fn App(cx: Scope) -> Element {
        component(cx, "App");
        coroutine("ws");
        let ws = use_coroutine(cx, |_: UnboundedReceiver<()>| async move {
            gate("connected").await;
            while let Some(message) = feed::<i64>("socket").next().await {
                log(&message);
            }
            log("disconnected");
        });
        cx.render(rsx! { div {} })
    }

    #[test]
    fn plays() {
        let mut app = Played::new(App, &[]);
        app.arrives(values![1, 2, 3], "socket");
        app.feed_ends("socket");
        app.opens("connected");
        app.logged("ws", values![1, 2, 3, "disconnected"]);
        app.end();
    }
}

// SERVICES-8a (services/background.feature): A service handles at most one action a minute
mod services_8a {
    use crate::played::Played;
    use crate::prelude::*;

    fn App(cx: Scope) -> Element {
        component(cx, "App");
        coroutine("sync");
        let sync = use_coroutine(cx, |mut rx: UnboundedReceiver<String>| async move {
            while let Some(action) = rx.next().await {
                log(&action);
                sleep(minutes(1)).await;
            }
        });
        cx.render(rsx! { div {} })
    }

    #[test]
    fn plays() {
        let mut app = Played::new(App, &[]);
        app.sent(values!["a", "b", "c"], "sync");
        app.logged("sync", values!["a"]);
        app.passes(30000);
        app.logged("sync", values!["a"]);
        app.passes(30000);
        app.logged("sync", values!["a", "b"]);
        app.passes(3600000);
        app.logged("sync", values!["a", "b", "c"]);
        app.end();
    }
}

// SERVICES-2e (services/several.feature): Two services with the same message type each receive their own commands
mod services_2e {
    use crate::played::Played;
    use crate::prelude::*;

    #[derive(Clone, Debug, Eq, Hash, PartialEq)]
    struct Command(String);
    message!(Command());

    fn App(cx: Scope) -> Element {
        component(cx, "App");
        coroutine("editor");
        let editor = use_coroutine(cx, |mut rx: UnboundedReceiver<Command>| async move {
            while let Some(Command(command)) = rx.next().await {
                log(&command);
            }
        });
        coroutine("sync");
        let sync = use_coroutine(cx, |mut rx: UnboundedReceiver<Command>| async move {
            while let Some(Command(command)) = rx.next().await {
                log(&command);
            }
        });
        cx.render(rsx! { div {} })
    }

    #[test]
    fn plays() {
        let mut app = Played::new(App, &[]);
        app.sent(values!["save"], "editor");
        app.sent(values!["pull", "push"], "sync");
        app.sent(values!["undo"], "editor");
        app.logged("editor", values!["save", "undo"]);
        app.logged("sync", values!["pull", "push"]);
        app.end();
    }
}

// SERVICES-2c (services/several.feature): The first and the last of 25 services in one component each receive their own request
mod services_2c {
    use crate::played::Played;
    use crate::prelude::*;

    fn App(cx: Scope) -> Element {
        component(cx, "App");
        for number in 1..=25 {
            coroutine(&format!("fetcher {number}"));
            let fetcher_1 = use_coroutine(cx, |mut rx: UnboundedReceiver<String>| async move {
                while let Some(request) = rx.next().await {
                    log(&request);
                }
            });
        }
        cx.render(rsx! { div {} })
    }

    #[test]
    fn plays() {
        let mut app = Played::new(App, &[]);
        app.sent(values!["/weather"], "fetcher 1");
        app.sent(values!["/news"], "fetcher 25");
        app.logged("fetcher 1", values!["/weather"]);
        app.logged("fetcher 25", values!["/news"]);
        app.end();
    }
}

// SERVICES-2d (services/several.feature): The first and the last of 250 services in one component each receive their own request
mod services_2d {
    use crate::played::Played;
    use crate::prelude::*;

    fn App(cx: Scope) -> Element {
        component(cx, "App");
        for number in 1..=250 {
            coroutine(&format!("fetcher {number}"));
            let fetcher_1 = use_coroutine(cx, |mut rx: UnboundedReceiver<String>| async move {
                while let Some(request) = rx.next().await {
                    log(&request);
                }
            });
        }
        cx.render(rsx! { div {} })
    }

    #[test]
    fn plays() {
        let mut app = Played::new(App, &[]);
        app.sent(values!["/weather"], "fetcher 1");
        app.sent(values!["/news"], "fetcher 250");
        app.logged("fetcher 1", values!["/weather"]);
        app.logged("fetcher 250", values!["/news"]);
        app.end();
    }
}

// SERVICES-3a (services/several.feature): A profile service distinguishes a name from an age
mod services_3a {
    use crate::played::Played;
    use crate::prelude::*;

    #[derive(Clone, Debug, Eq, Hash, PartialEq)]
    enum ProfileUpdate {
        Name(String),
        Age(i64),
    }
    shapes!(ProfileUpdate { Name = "name", Age = "age" });

    fn App(cx: Scope) -> Element {
        component(cx, "App");
        coroutine("profile");
        let profile = use_coroutine(cx, |mut rx: UnboundedReceiver<ProfileUpdate>| async move {
            while let Some(update) = rx.next().await {
                match &update {
                    ProfileUpdate::Name(_) => {
                        log("new name");
                    }
                    ProfileUpdate::Age(_) => {
                        log("new age");
                    }
                }
                log(content(&update));
            }
        });
        cx.render(rsx! { div {} })
    }

    #[test]
    fn plays() {
        let mut app = Played::new(App, &[]);
        app.sent(values![shaped("name", "Bob"), shaped("age", 42)], "profile");
        app.logged("profile", values!["new name", "Bob", "new age", 42]);
        app.end();
    }
}

// SERVICES-4a (services/several.feature): A profile is loaded while another service still waits for the server
mod services_4a {
    use crate::played::Played;
    use crate::prelude::*;

    fn App(cx: Scope) -> Element {
        component(cx, "App");
        let response_state = use_state(cx, || None::<String>);
        state("response", response_state);
        let username = use_state(cx, || None::<String>);
        state("username", username);
        coroutine("fetcher");
        let fetcher = use_coroutine(cx, |mut rx: UnboundedReceiver<String>| {
            to_owned![response_state];
            async move {
                while let Some(request) = rx.next().await {
                    let response = get(&request).await;
                    response_state.set(response);
                }
            }
        });
        coroutine("profile");
        let profile = use_coroutine(cx, |mut rx: UnboundedReceiver<String>| {
            to_owned![username];
            async move {
                while let Some(request) = rx.next().await {
                    let response = get(&request).await;
                    username.set(response);
                }
            }
        });
        cx.render(rsx! { div {} })
    }

    #[test]
    fn plays() {
        let mut app = Played::new(App, &[]);
        app.holds("/weather");
        app.answers("/profile", "Ada");
        app.sent(values!["/weather"], "fetcher");
        app.sent(values!["/profile"], "profile");
        app.shows("App", "Ada", "username");
        app.shows("App", nothing(), "response");
        app.answers_held("/weather", "rain");
        app.shows("App", "rain", "response");
        app.end();
    }
}

// SERVICES-4b (services/several.feature): A profile is loaded while twelve other services still wait for the server
mod services_4b {
    use crate::played::Played;
    use crate::prelude::*;

    fn App(cx: Scope) -> Element {
        component(cx, "App");
        for number in 1..=12 {
            coroutine(&format!("fetcher {number}"));
            let fetcher_1 = use_coroutine(cx, |_: UnboundedReceiver<()>| async move {
                let response = get("/weather").await;
                log(&response);
            });
        }
        coroutine("profile");
        let profile = use_coroutine(cx, |mut rx: UnboundedReceiver<String>| async move {
            while let Some(request) = rx.next().await {
                let response = get(&request).await;
                log(&response);
            }
        });
        cx.render(rsx! { div {} })
    }

    #[test]
    fn plays() {
        let mut app = Played::new(App, &[]);
        app.holds("/weather");
        app.answers("/profile", "Ada");
        app.sent(values!["/profile"], "profile");
        app.logged("profile", values!["Ada"]);
        app.logged_nothing("fetcher 1");
        app.logged_nothing("fetcher 12");
        app.answers_held("/weather", "rain");
        app.logged("fetcher 1", values!["rain"]);
        app.logged("fetcher 12", values!["rain"]);
        app.end();
    }
}

// SERVICES-5a (services/several.feature): A service begins the second action only after it has finished the first
mod services_5a {
    use crate::played::Played;
    use crate::prelude::*;

    fn App(cx: Scope) -> Element {
        component(cx, "App");
        coroutine("sync");
        let sync = use_coroutine(cx, |mut rx: UnboundedReceiver<String>| async move {
            while let Some(action) = rx.next().await {
                log(&action);
                sleep(hours(1)).await;
                log("finished");
            }
        });
        cx.render(rsx! { div {} })
    }

    #[test]
    fn plays() {
        let mut app = Played::new(App, &[]);
        app.sent(values!["a", "b"], "sync");
        app.logged("sync", values!["a"]);
        app.passes(3600000);
        app.logged("sync", values!["a", "finished", "b"]);
        app.passes(3600000);
        app.logged("sync", values!["a", "finished", "b", "finished"]);
        app.end();
    }
}

// SERVICES-6a (services/several.feature): A service is started once for three actions
mod services_6a {
    use crate::played::Played;
    use crate::prelude::*;

    fn App(cx: Scope) -> Element {
        component(cx, "App");
        coroutine("sync");
        let sync = use_coroutine(cx, |mut rx: UnboundedReceiver<String>| async move {
            log("started");
            while let Some(action) = rx.next().await {
                log(&action);
            }
        });
        cx.render(rsx! { div {} })
    }

    #[test]
    fn plays() {
        let mut app = Played::new(App, &[]);
        app.sent(values!["a"], "sync");
        app.sent(values!["b"], "sync");
        app.sent(values!["c"], "sync");
        app.logged("sync", values!["started", "a", "b", "c"]);
        app.started("sync", 1);
        app.end();
    }
}

// STATE-1a (state/publishing.feature): A component shows the status that its coroutine sets after an await
mod state_1a {
    use crate::played::Played;
    use crate::prelude::*;

    fn App(cx: Scope) -> Element {
        component(cx, "App");
        let status = use_state(cx, || "launching");
        state("status", status);
        coroutine("sync");
        let sync = use_coroutine(cx, |_: UnboundedReceiver<()>| {
            to_owned![status];
            async move {
                gate("connected").await;
                status.set("working");
            }
        });
        cx.render(rsx! { div {} })
    }

    #[test]
    fn plays() {
        let mut app = Played::new(App, &[]);
        app.starts();
        app.shows("App", "launching", "status");
        app.opens("connected");
        app.shows("App", "working", "status");
        app.end();
    }
}

// STATE-1b (state/publishing.feature): A component shows the progress that its coroutine has made in three steps
mod state_1b {
    use crate::played::Played;
    use crate::prelude::*;

    fn App(cx: Scope) -> Element {
        component(cx, "App");
        let progress = use_state(cx, || 0);
        state("progress", progress);
        coroutine("sync");
        let sync = use_coroutine(cx, |_: UnboundedReceiver<()>| {
            to_owned![progress];
            async move {
                for _ in 0..3 {
                    yield_now().await;
                    progress.modify(|n| n + 10);
                }
            }
        });
        cx.render(rsx! { div {} })
    }

    #[test]
    fn plays() {
        let mut app = Played::new(App, &[]);
        app.starts();
        app.shows("App", 30, "progress");
        app.end();
    }
}

// STATE-2b (state/rendering.feature): Setting one state leaves another at its initial value
mod state_2b {
    use crate::played::Played;
    use crate::prelude::*;

    fn App(cx: Scope) -> Element {
        component(cx, "App");
        let status = use_state(cx, || "launching");
        state("status", status);
        let progress = use_state(cx, || 0);
        state("progress", progress);
        coroutine("sync");
        let sync = use_coroutine(cx, |_: UnboundedReceiver<()>| {
            to_owned![status];
            async move {
                gate("connected").await;
                status.set("working");
            }
        });
        cx.render(rsx! { div {} })
    }

    #[test]
    fn plays() {
        let mut app = Played::new(App, &[]);
        app.opens("connected");
        app.shows("App", "working", "status");
        app.shows("App", 0, "progress");
        app.end();
    }
}

// STATE-2c (state/rendering.feature): A component that is mounted later shows the initial value of its state while nothing sets the state
mod state_2c {
    use crate::played::Played;
    use crate::prelude::*;

    fn App(cx: Scope) -> Element {
        component(cx, "App");
        cx.render(rsx! {
            for mount in mounted("Page") {
                Page { key: "{mount}" }
            }
        })
    }

    fn Page(cx: Scope) -> Element {
        component(cx, "Page");
        let status = use_state(cx, || "launching");
        state("status", status);
        coroutine("sync");
        let sync = use_coroutine(cx, |_: UnboundedReceiver<()>| {
            to_owned![status];
            async move {
                log("started");
                gate("connected").await;
                status.set("working");
            }
        });
        cx.render(rsx! { div {} })
    }

    #[test]
    fn plays() {
        let mut app = Played::new(App, &["Page"]);
        app.shown("Page");
        app.renders_again("Page");
        app.shows("Page", "launching", "status");
        app.logged("sync", values!["started"]);
        app.end();
    }
}

// STATE-3a (state/rendering.feature): Three sets of one state cause one render
mod state_3a {
    use crate::played::Played;
    use crate::prelude::*;

    fn App(cx: Scope) -> Element {
        component(cx, "App");
        let status = use_state(cx, || "launching");
        state("status", status);
        coroutine("sync");
        let sync = use_coroutine(cx, |_: UnboundedReceiver<()>| {
            to_owned![status];
            async move {
                gate("connected").await;
                status.set("connected");
                status.set("loading");
                status.set("working");
            }
        });
        cx.render(rsx! { div {} })
    }

    #[test]
    fn plays() {
        let mut app = Played::new(App, &[]);
        app.opens("connected");
        app.one_render("App");
        app.shows("App", "working", "status");
        app.end();
    }
}

// STATE-3b (state/rendering.feature): Sets of two states cause one render
mod state_3b {
    use crate::played::Played;
    use crate::prelude::*;

    fn App(cx: Scope) -> Element {
        component(cx, "App");
        let sync_status = use_state(cx, || "launching");
        state("sync status", sync_status);
        let load_status = use_state(cx, || "launching");
        state("load status", load_status);
        coroutine("sync");
        let sync = use_coroutine(cx, |_: UnboundedReceiver<()>| {
            to_owned![sync_status, load_status];
            async move {
                gate("connected").await;
                sync_status.set("working");
                load_status.set("loaded");
            }
        });
        cx.render(rsx! { div {} })
    }

    #[test]
    fn plays() {
        let mut app = Played::new(App, &[]);
        app.opens("connected");
        app.one_render("App");
        app.shows("App", "working", "sync status");
        app.shows("App", "loaded", "load status");
        app.end();
    }
}

// STATE-4a (state/rendering.feature): A component renders again when its coroutine sets the same status once more
mod state_4a {
    use crate::played::Played;
    use crate::prelude::*;

    fn App(cx: Scope) -> Element {
        component(cx, "App");
        let status = use_state(cx, || "working");
        state("status", status);
        coroutine("sync");
        let sync = use_coroutine(cx, |_: UnboundedReceiver<()>| {
            to_owned![status];
            async move {
                gate("connected").await;
                status.set("working");
            }
        });
        cx.render(rsx! { div {} })
    }

    #[test]
    fn plays() {
        let mut app = Played::new(App, &[]);
        app.opens("connected");
        app.rendered_again("App");
        app.end();
    }
}

// STATE-5a (state/rendering.feature): Setting a state of a component renders neither its sibling nor its parent
mod state_5a {
    use crate::played::Played;
    use crate::prelude::*;

    fn App(cx: Scope) -> Element {
        component(cx, "App");
        cx.render(rsx! {
            Page {}
            Menu {}
        })
    }

    fn Page(cx: Scope) -> Element {
        component(cx, "Page");
        let status = use_state(cx, || "launching");
        state("status", status);
        coroutine("sync");
        let sync = use_coroutine(cx, |_: UnboundedReceiver<()>| {
            to_owned![status];
            async move {
                gate("connected").await;
                status.set("working");
            }
        });
        cx.render(rsx! { div {} })
    }

    fn Menu(cx: Scope) -> Element {
        component(cx, "Menu");
        cx.render(rsx! { div {} })
    }

    #[test]
    fn plays() {
        let mut app = Played::new(App, &[]);
        app.opens("connected");
        app.rendered_again("Page");
        app.not_rendered_again("Menu");
        app.not_rendered_again("App");
        app.end();
    }
}

// STATE-6a (state/renders.feature): The coroutines of three children set a state of the parent before the application settles
mod state_6a {
    use crate::played::Played;
    use crate::prelude::*;

    fn App(cx: Scope) -> Element {
        component(cx, "App");
        let progress = use_state(cx, || None::<String>);
        state("progress", progress);
        cx.render(rsx! {
            Page { progress: progress }
            Menu { progress: progress }
            Status { progress: progress }
        })
    }

    #[derive(Props)]
    struct PageProps<'a> {
        progress: &'a UseState<Option<String>>,
    }

    fn Page<'a>(cx: Scope<'a, PageProps<'a>>) -> Element<'a> {
        component(cx, "Page");
        let progress = cx.props.progress;
        coroutine("fetcher");
        let fetcher = use_coroutine(cx, |mut rx: UnboundedReceiver<String>| {
            to_owned![progress];
            async move {
                while let Some(request) = rx.next().await {
                    progress.set(Some(request));
                }
            }
        });
        cx.render(rsx! { div {} })
    }

    #[derive(Props)]
    struct MenuProps<'a> {
        progress: &'a UseState<Option<String>>,
    }

    fn Menu<'a>(cx: Scope<'a, MenuProps<'a>>) -> Element<'a> {
        component(cx, "Menu");
        let progress = cx.props.progress;
        coroutine("search");
        let search = use_coroutine(cx, |mut rx: UnboundedReceiver<String>| {
            to_owned![progress];
            async move {
                while let Some(request) = rx.next().await {
                    progress.set(Some(request));
                }
            }
        });
        cx.render(rsx! { div {} })
    }

    #[derive(Props)]
    struct StatusProps<'a> {
        progress: &'a UseState<Option<String>>,
    }

    fn Status<'a>(cx: Scope<'a, StatusProps<'a>>) -> Element<'a> {
        component(cx, "Status");
        let progress = cx.props.progress;
        coroutine("sync");
        let sync = use_coroutine(cx, |mut rx: UnboundedReceiver<String>| {
            to_owned![progress];
            async move {
                while let Some(message) = rx.next().await {
                    progress.set(Some(message));
                }
            }
        });
        cx.render(rsx! { div {} })
    }

    #[test]
    fn plays() {
        let mut app = Played::new(App, &[]);
        app.together();
        app.sent(values!["/weather"], "fetcher");
        app.sent(values!["rain"], "search");
        app.sent(values!["update"], "sync");
        app.settles();
        app.rendered_again("App");
        // The kit records what the runtime did here; every outcome is accepted.
        app.end();
    }
}

// STATE-6b (state/renders.feature): A coroutine sets a state five times, and awaits a message of another coroutine after each set
mod state_6b {
    use crate::played::Played;
    use crate::prelude::*;

    fn App(cx: Scope) -> Element {
        component(cx, "App");
        let progress = use_state(cx, || 0);
        state("progress", progress);
        coroutine("fetcher");
        let fetcher = use_coroutine(cx, |mut rx: UnboundedReceiver<String>| {
            to_owned![progress];
            async move {
                rx.next().await;
                for _ in 0..5 {
                    progress.modify(|n| n + 1);
                    handle("cache").send("progress".to_string());
                    rx.next().await;
                }
            }
        });
        coroutine("cache");
        let cache = use_coroutine(cx, |mut rx: UnboundedReceiver<String>| {
            to_owned![fetcher];
            async move {
                while let Some(update) = rx.next().await {
                    fetcher.send(update);
                }
            }
        });
        cx.render(rsx! { div {} })
    }

    #[test]
    fn plays() {
        let mut app = Played::new(App, &[]);
        app.sent(values!["/weather"], "fetcher");
        app.shows("App", 5, "progress");
        // The kit records what the runtime did here; every outcome is accepted.
        app.end();
    }
}

// STATE-7b (state/renders.feature): A state that no component reads is set
mod state_7b {
    use crate::played::Played;
    use crate::prelude::*;

    fn App(cx: Scope) -> Element {
        component(cx, "App");
        let progress = use_state(cx, || 0);
        state("progress", progress);
        cx.render(rsx! { div {} })
    }

    #[test]
    fn plays() {
        let mut app = Played::new(App, &[]);
        app.set_by_listener("progress", 1);
        // The kit records what the runtime did here; every outcome is accepted.
        app.end();
    }
}

// YIELDING-5a (yielding/loops.feature): A background timer counts the minutes of an hour
mod yielding_5a {
    use crate::played::Played;
    use crate::prelude::*;

    fn App(cx: Scope) -> Element {
        component(cx, "App");
        let minutes_ = use_state(cx, || 0);
        state("minutes", minutes_);
        coroutine("timer");
        let timer = use_coroutine(cx, |_: UnboundedReceiver<()>| {
            to_owned![minutes_];
            async move {
                loop {
                    sleep(minutes(1)).await;
                    minutes_.modify(|n| n + 1);
                }
            }
        });
        cx.render(rsx! { div {} })
    }

    #[test]
    fn plays() {
        let mut app = Played::new(App, &[]);
        app.passes(3600000);
        app.shows("App", 60, "minutes");
        app.end();
    }
}

// YIELDING-5b (yielding/loops.feature): Two endless loops each keep their own interval
mod yielding_5b {
    use crate::played::Played;
    use crate::prelude::*;

    fn App(cx: Scope) -> Element {
        component(cx, "App");
        coroutine("timer");
        let timer = use_coroutine(cx, |_: UnboundedReceiver<()>| async move {
            loop {
                sleep(seconds(2)).await;
                log("tick");
            }
        });
        coroutine("ws");
        let ws = use_coroutine(cx, |_: UnboundedReceiver<()>| async move {
            loop {
                sleep(seconds(3)).await;
                log("polled");
            }
        });
        cx.render(rsx! { div {} })
    }

    #[test]
    fn plays() {
        let mut app = Played::new(App, &[]);
        app.passes(7000);
        app.logged("timer", values!["tick", "tick", "tick"]);
        app.logged("ws", values!["polled", "polled"]);
        app.end();
    }
}

// YIELDING-5c (yielding/loops.feature): A coroutine receives messages beside another one that loops without end
mod yielding_5c {
    use crate::played::Played;
    use crate::prelude::*;

    fn App(cx: Scope) -> Element {
        component(cx, "App");
        coroutine("timer");
        let timer = use_coroutine(cx, |_: UnboundedReceiver<()>| async move {
            loop {
                sleep(seconds(1)).await;
            }
        });
        coroutine("sync");
        let sync = use_coroutine(cx, |mut rx: UnboundedReceiver<String>| async move {
            while let Some(message) = rx.next().await {
                log(&message);
            }
        });
        cx.render(rsx! { div {} })
    }

    #[test]
    fn plays() {
        let mut app = Played::new(App, &[]);
        app.passes(3000);
        app.sent(values!["a"], "sync");
        app.logged("sync", values!["a"]);
        app.end();
    }
}

// YIELDING-5d (yielding/loops.feature): A timer ticks every second for 18 minutes
mod yielding_5d {
    use crate::played::Played;
    use crate::prelude::*;

    fn App(cx: Scope) -> Element {
        component(cx, "App");
        coroutine("timer");
        let timer = use_coroutine(cx, |_: UnboundedReceiver<()>| async move {
            loop {
                for _ in 0..1080 {
                    sleep(seconds(1)).await;
                }
                log("18 minutes");
            }
        });
        cx.render(rsx! { div {} })
    }

    #[test]
    fn plays() {
        let mut app = Played::new(App, &[]);
        app.passes(1080000);
        app.logged("timer", values!["18 minutes"]);
        app.end();
    }
}

// YIELDING-5e (yielding/loops.feature): A timer ticks every second for 3 hours
mod yielding_5e {
    use crate::played::Played;
    use crate::prelude::*;

    fn App(cx: Scope) -> Element {
        component(cx, "App");
        coroutine("timer");
        let timer = use_coroutine(cx, |_: UnboundedReceiver<()>| async move {
            loop {
                for _ in 0..10800 {
                    sleep(seconds(1)).await;
                }
                log("3 hours");
            }
        });
        cx.render(rsx! { div {} })
    }

    #[test]
    fn plays() {
        let mut app = Played::new(App, &[]);
        app.passes(10800000);
        app.logged("timer", values!["3 hours"]);
        app.end();
    }
}

// YIELDING-8a (yielding/order.feature): The coroutine of a child is woken before the coroutine of the parent
mod yielding_8a {
    use crate::played::Played;
    use crate::prelude::*;

    fn App(cx: Scope) -> Element {
        component(cx, "App");
        coroutine("sync");
        let sync = use_coroutine(cx, |mut rx: UnboundedReceiver<String>| async move {
            while let Some(message) = rx.next().await {
                log(&message);
            }
        });
        cx.render(rsx! {
            Page {}
        })
    }

    fn Page(cx: Scope) -> Element {
        component(cx, "Page");
        coroutine("profile");
        let profile = use_coroutine(cx, |mut rx: UnboundedReceiver<String>| async move {
            while let Some(action) = rx.next().await {
                log(&action);
            }
        });
        cx.render(rsx! { div {} })
    }

    #[test]
    fn plays() {
        let mut app = Played::new(App, &[]);
        app.together();
        app.sent(values!["save"], "profile");
        app.sent(values!["update"], "sync");
        app.settles();
        app.logged("profile", values!["save"]);
        app.logged("sync", values!["update"]);
        // The kit records what the runtime did here; every outcome is accepted.
        app.end();
    }
}

// YIELDING-6a (yielding/outcomes.feature): A request that succeeds gives the body the response
mod yielding_6a {
    use crate::played::Played;
    use crate::prelude::*;

    fn App(cx: Scope) -> Element {
        component(cx, "App");
        coroutine("fetcher");
        let fetcher = use_coroutine(cx, |_: UnboundedReceiver<()>| async move {
            let response = get("/weather").await;
            log(&response);
        });
        cx.render(rsx! { div {} })
    }

    #[test]
    fn plays() {
        let mut app = Played::new(App, &[]);
        app.answers("/weather", "rain");
        app.starts();
        app.logged("fetcher", values!["rain"]);
        app.end();
    }
}

// YIELDING-6b (yielding/outcomes.feature): A body continues after a request that the server refuses
mod yielding_6b {
    use crate::played::Played;
    use crate::prelude::*;

    fn App(cx: Scope) -> Element {
        component(cx, "App");
        coroutine("fetcher");
        let fetcher = use_coroutine(cx, |_: UnboundedReceiver<()>| async move {
            let response = get("/weather").await;
            log(&response);
            log("request completed");
        });
        cx.render(rsx! { div {} })
    }

    #[test]
    fn plays() {
        let mut app = Played::new(App, &[]);
        app.refuses("/weather");
        app.starts();
        app.logged("fetcher", values![nothing(), "request completed"]);
        app.end();
    }
}

// YIELDING-6c (yielding/outcomes.feature): A body handles a request whose connection the server drops
mod yielding_6c {
    use crate::played::Played;
    use crate::prelude::*;

    fn App(cx: Scope) -> Element {
        component(cx, "App");
        coroutine("fetcher");
        let fetcher = use_coroutine(cx, |_: UnboundedReceiver<()>| async move {
            let response = get("/weather").await;
            if response.is_none() {
                log("request failed");
            } else {
                log(&response);
            }
        });
        cx.render(rsx! { div {} })
    }

    #[test]
    fn plays() {
        let mut app = Played::new(App, &[]);
        app.drops("/weather");
        app.starts();
        app.logged("fetcher", values!["request failed"]);
        app.end();
    }
}

// YIELDING-1a (yielding/segments.feature): A body that sets a state twice is not interrupted by a render
mod yielding_1a {
    use crate::played::Played;
    use crate::prelude::*;

    fn App(cx: Scope) -> Element {
        component(cx, "App");
        let status = use_state(cx, || "launching");
        state("status", status);
        coroutine("sync");
        let sync = use_coroutine(cx, |_: UnboundedReceiver<()>| {
            to_owned![status];
            async move {
                log("begin");
                status.set("connecting");
                status.set("connected");
                log("end");
            }
        });
        cx.render(rsx! { div {} })
    }

    #[test]
    fn plays() {
        let mut app = Played::new(App, &[]);
        app.starts();
        app.nothing_else("begin", "end", "sync");
        app.end();
    }
}

// YIELDING-1b (yielding/segments.feature): A body that sends two messages is not interrupted by their receiver
mod yielding_1b {
    use crate::played::Played;
    use crate::prelude::*;

    fn App(cx: Scope) -> Element {
        component(cx, "App");
        coroutine("cache");
        let cache = use_coroutine(cx, |mut rx: UnboundedReceiver<String>| async move {
            while let Some(update) = rx.next().await {
                log(&update);
            }
        });
        coroutine("sync");
        let sync = use_coroutine(cx, |_: UnboundedReceiver<()>| {
            to_owned![cache];
            async move {
                gate("connected").await;
                log("begin");
                cache.send("rain".to_string());
                cache.send("sun".to_string());
                log("end");
            }
        });
        cx.render(rsx! { div {} })
    }

    #[test]
    fn plays() {
        let mut app = Played::new(App, &[]);
        app.opens("connected");
        app.nothing_else("begin", "end", "sync");
        app.end();
    }
}

// YIELDING-1c (yielding/segments.feature): Two coroutines that are resumed at once do not interrupt each other
mod yielding_1c {
    use crate::played::Played;
    use crate::prelude::*;

    fn App(cx: Scope) -> Element {
        component(cx, "App");
        coroutine("sync");
        let sync = use_coroutine(cx, |_: UnboundedReceiver<()>| async move {
            gate("connected").await;
            log("begin");
            for _ in 0..500 {
                log("synchronising");
            }
            log("end");
        });
        coroutine("search");
        let search = use_coroutine(cx, |_: UnboundedReceiver<()>| async move {
            gate("connected").await;
            log("begin");
            for _ in 0..500 {
                log("searching");
            }
            log("end");
        });
        cx.render(rsx! { div {} })
    }

    #[test]
    fn plays() {
        let mut app = Played::new(App, &[]);
        app.opens("connected");
        app.nothing_else("begin", "end", "sync");
        app.nothing_else("begin", "end", "search");
        app.end();
    }
}

// YIELDING-2a (yielding/waiting.feature): A coroutine receives messages while another one is suspended
mod yielding_2a {
    use crate::played::Played;
    use crate::prelude::*;

    fn App(cx: Scope) -> Element {
        component(cx, "App");
        coroutine("fetcher");
        let fetcher = use_coroutine(cx, |_: UnboundedReceiver<()>| async move {
            log("request sent");
            gate("response received").await;
        });
        coroutine("sync");
        let sync = use_coroutine(cx, |mut rx: UnboundedReceiver<String>| async move {
            while let Some(message) = rx.next().await {
                log(&message);
            }
        });
        cx.render(rsx! { div {} })
    }

    #[test]
    fn plays() {
        let mut app = Played::new(App, &[]);
        app.sent(values!["a"], "sync");
        app.logged("sync", values!["a"]);
        app.logged("fetcher", values!["request sent"]);
        app.end();
    }
}

// YIELDING-2b (yielding/waiting.feature): A component renders while its coroutine is suspended
mod yielding_2b {
    use crate::played::Played;
    use crate::prelude::*;

    fn App(cx: Scope) -> Element {
        component(cx, "App");
        let status = use_state(cx, || "launching");
        state("status", status);
        coroutine("sync");
        let sync = use_coroutine(cx, |_: UnboundedReceiver<()>| {
            to_owned![status];
            async move {
                status.set("connecting");
                gate("connected").await;
            }
        });
        cx.render(rsx! { div {} })
    }

    #[test]
    fn plays() {
        let mut app = Played::new(App, &[]);
        app.starts();
        app.shows("App", "connecting", "status");
        app.end();
    }
}

// YIELDING-3a (yielding/waiting.feature): A body still has its values after an await
mod yielding_3a {
    use crate::played::Played;
    use crate::prelude::*;

    fn App(cx: Scope) -> Element {
        component(cx, "App");
        coroutine("cache");
        let cache = use_coroutine(cx, |_: UnboundedReceiver<()>| async move {
            let mut cache: Cache<String, String> = Cache::new();
            cache.insert("/weather".to_string(), "rain".to_string());
            gate("connected").await;
            log(cache.get("/weather"));
        });
        cx.render(rsx! { div {} })
    }

    #[test]
    fn plays() {
        let mut app = Played::new(App, &[]);
        app.opens("connected");
        app.logged("cache", values!["rain"]);
        app.end();
    }
}

// YIELDING-3b (yielding/waiting.feature): A body resumes after its first await and after its second
mod yielding_3b {
    use crate::played::Played;
    use crate::prelude::*;

    fn App(cx: Scope) -> Element {
        component(cx, "App");
        coroutine("sync");
        let sync = use_coroutine(cx, |_: UnboundedReceiver<()>| async move {
            gate("connected").await;
            log("connected");
            gate("loaded").await;
            log("loaded");
        });
        cx.render(rsx! { div {} })
    }

    #[test]
    fn plays() {
        let mut app = Played::new(App, &[]);
        app.opens("connected");
        app.logged("sync", values!["connected"]);
        app.opens("loaded");
        app.logged("sync", values!["connected", "loaded"]);
        app.end();
    }
}

// YIELDING-3c (yielding/waiting.feature): Two coroutines that wait at the same gate both resume
mod yielding_3c {
    use crate::played::Played;
    use crate::prelude::*;

    fn App(cx: Scope) -> Element {
        component(cx, "App");
        coroutine("sync");
        let sync = use_coroutine(cx, |_: UnboundedReceiver<()>| async move {
            gate("connected").await;
            log("connected");
        });
        coroutine("ws");
        let ws = use_coroutine(cx, |_: UnboundedReceiver<()>| async move {
            gate("connected").await;
            log("connected");
        });
        cx.render(rsx! { div {} })
    }

    #[test]
    fn plays() {
        let mut app = Played::new(App, &[]);
        app.opens("connected");
        app.logged("sync", values!["connected"]);
        app.logged("ws", values!["connected"]);
        app.end();
    }
}

// YIELDING-3d (yielding/waiting.feature): A body that yields three times resumes three times
mod yielding_3d {
    use crate::played::Played;
    use crate::prelude::*;

    fn App(cx: Scope) -> Element {
        component(cx, "App");
        coroutine("sync");
        let sync = use_coroutine(cx, |_: UnboundedReceiver<()>| async move {
            for _ in 0..3 {
                yield_now().await;
                log("resumed");
            }
        });
        cx.render(rsx! { div {} })
    }

    #[test]
    fn plays() {
        let mut app = Played::new(App, &[]);
        app.starts();
        app.logged("sync", values!["resumed", "resumed", "resumed"]);
        app.end();
    }
}

// YIELDING-3e (yielding/waiting.feature): An await of a gate that is already open completes
mod yielding_3e {
    use crate::played::Played;
    use crate::prelude::*;

    fn App(cx: Scope) -> Element {
        component(cx, "App");
        coroutine("fetcher");
        let fetcher = use_coroutine(cx, |_: UnboundedReceiver<()>| async move {
            gate("first response received").await;
            gate("second response received").await;
            log("both responses received");
        });
        cx.render(rsx! { div {} })
    }

    #[test]
    fn plays() {
        let mut app = Played::new(App, &[]);
        app.opens("second response received");
        app.opens("first response received");
        app.logged("fetcher", values!["both responses received"]);
        app.end();
    }
}

// YIELDING-3f (yielding/waiting.feature): Two thousand awaits of an open gate complete
mod yielding_3f {
    use crate::played::Played;
    use crate::prelude::*;

    fn App(cx: Scope) -> Element {
        component(cx, "App");
        coroutine("sync");
        let sync = use_coroutine(cx, |_: UnboundedReceiver<()>| async move {
            gate("connected").await;
            for _ in 0..2000 {
                gate("connected").await;
            }
            log("synced");
        });
        cx.render(rsx! { div {} })
    }

    #[test]
    fn plays() {
        let mut app = Played::new(App, &[]);
        app.opens("connected");
        app.logged("sync", values!["synced"]);
        app.end();
    }
}

// YIELDING-3g (yielding/waiting.feature): Twenty thousand awaits of an open gate complete
mod yielding_3g {
    use crate::played::Played;
    use crate::prelude::*;

    fn App(cx: Scope) -> Element {
        component(cx, "App");
        coroutine("sync");
        let sync = use_coroutine(cx, |_: UnboundedReceiver<()>| async move {
            gate("connected").await;
            for _ in 0..20000 {
                gate("connected").await;
            }
            log("synced");
        });
        cx.render(rsx! { div {} })
    }

    #[test]
    fn plays() {
        let mut app = Played::new(App, &[]);
        app.opens("connected");
        app.logged("sync", values!["synced"]);
        app.end();
    }
}

// YIELDING-4a (yielding/waiting.feature): Neither another gate nor a render resumes a suspended body
mod yielding_4a {
    use crate::played::Played;
    use crate::prelude::*;

    fn App(cx: Scope) -> Element {
        component(cx, "App");
        coroutine("sync");
        let sync = use_coroutine(cx, |_: UnboundedReceiver<()>| async move {
            log("connecting");
            gate("connected").await;
            log("connected");
        });
        cx.render(rsx! { div {} })
    }

    #[test]
    fn plays() {
        let mut app = Played::new(App, &[]);
        app.opens("loaded");
        app.renders_again("App");
        app.logged("sync", values!["connecting"]);
        app.opens("connected");
        app.logged("sync", values!["connecting", "connected"]);
        app.end();
    }
}

// YIELDING-4b (yielding/waiting.feature): A message does not resume a body that waits at a gate
mod yielding_4b {
    use crate::played::Played;
    use crate::prelude::*;

    fn App(cx: Scope) -> Element {
        component(cx, "App");
        coroutine("sync");
        let sync = use_coroutine(cx, |_: UnboundedReceiver<String>| async move {
            log("connecting");
            gate("connected").await;
            log("connected");
        });
        cx.render(rsx! { div {} })
    }

    #[test]
    fn plays() {
        let mut app = Played::new(App, &[]);
        app.sent(values!["a"], "sync");
        app.logged("sync", values!["connecting"]);
        app.opens("connected");
        app.logged("sync", values!["connecting", "connected"]);
        app.end();
    }
}

// YIELDING-4c (yielding/waiting.feature): A body that waits five minutes does not resume after four
mod yielding_4c {
    use crate::played::Played;
    use crate::prelude::*;

    fn App(cx: Scope) -> Element {
        component(cx, "App");
        coroutine("timer");
        let timer = use_coroutine(cx, |_: UnboundedReceiver<()>| async move {
            log("started");
            sleep(minutes(5)).await;
            log("five minutes have passed");
        });
        cx.render(rsx! { div {} })
    }

    #[test]
    fn plays() {
        let mut app = Played::new(App, &[]);
        app.passes(240000);
        app.logged("timer", values!["started"]);
        app.passes(60000);
        app.logged("timer", values!["started", "five minutes have passed"]);
        app.end();
    }
}
