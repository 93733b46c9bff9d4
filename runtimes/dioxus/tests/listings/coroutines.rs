// Generated from the features by `mvn -q -P write process-test-classes -Dwrite=rust`; do not edit.

// ATOMS-1a (atoms/views.feature): Nobody has logged in yet
mod atoms_1a {
    use crate::played::Played;
    use crate::prelude::*;

    static USERNAME: Atom<String> = Atom(|_| "default".to_string());

    fn App(cx: Scope) -> Element {
        component(cx, "App");
        use_init_atom_root(cx);
        coroutine("sync");
        let sync = use_coroutine(cx, |mut rx: UnboundedReceiver<String>| async move {
            while let Some(name) = rx.next().await {
                log(&name);
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
        app.sent(values!["Ada"], "sync");
        app.logged("sync", values!["Ada"]);
        app.shows("Banner", "default", "username");
        app.end();
    }
}

// ATOMS-2a (atoms/views.feature): Two readers
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

// ATOMS-2c (atoms/views.feature): One of two readers goes, and comes back
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

// ATOMS-2d (atoms/views.feature): The service is in another corner of the application
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

// ATOMS-3a (atoms/views.feature): The server accepts the name, and then refuses one
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
                    let answer = put("/name", &name).await;
                    if answer.is_none() {
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

// ATOMS-4a (atoms/views.feature): A draft is not published
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
                while let Some(text) = rx.next().await {
                    if text == "publish" {
                        set_article(cache.get("draft"));
                    } else {
                        cache.insert("draft".to_string(), text.clone());
                        log(&text);
                    }
                }
            }
        });
        cx.render(rsx! { div {} })
    }

    #[test]
    fn plays() {
        let mut app = Played::new(App, &[]);
        app.sent(values!["Once upon a time"], "editor");
        app.logged("editor", values!["Once upon a time"]);
        app.shows("App", nothing(), "article");
        app.sent(values!["publish"], "editor");
        app.shows("App", "Once upon a time", "article");
        app.end();
    }
}

// ATOMS-5a (atoms/views.feature): The menu has nothing to do with it
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

// ATOMS-6a (atoms/views.feature): The banner comes back
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

// ATOMS-6b (atoms/views.feature): A username that is set before anything reads it
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

// ATOMS-7a (atoms/views.feature): The page asks once more
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

// ATOMS-8a (atoms/views.feature): A name that is set below one holder is not shown below another
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

// CHANNEL-7a (channel/closing.feature): Three letters wait at closing time
mod channel_7a {
    use crate::played::Played;
    use crate::prelude::*;

    fn App(cx: Scope) -> Element {
        component(cx, "App");
        coroutine("clerk");
        let clerk = use_coroutine(cx, |mut rx: UnboundedReceiver<String>| async move {
            gate("closing time").await;
            rx.close();
            while let Some(letter) = rx.next().await {
                log(&letter);
            }
            log("no more letters");
        });
        cx.render(rsx! { div {} })
    }

    #[test]
    fn plays() {
        let mut app = Played::new(App, &[]);
        app.sent(values!["a", "b", "c"], "clerk");
        app.opens("closing time");
        app.logged("clerk", values!["a", "b", "c", "no more letters"]);
        app.end();
    }
}

// CHANNEL-7b (channel/closing.feature): The last one is opened in the morning
mod channel_7b {
    use crate::played::Played;
    use crate::prelude::*;

    fn App(cx: Scope) -> Element {
        component(cx, "App");
        coroutine("clerk");
        let clerk = use_coroutine(cx, |mut rx: UnboundedReceiver<String>| async move {
            gate("closing time").await;
            rx.close();
            gate("next morning").await;
            let letter = rx.next().await;
            log(&letter);
        });
        cx.render(rsx! { div {} })
    }

    #[test]
    fn plays() {
        let mut app = Played::new(App, &[]);
        app.sent(values!["a"], "clerk");
        app.opens("closing time");
        app.opens("next morning");
        app.logged("clerk", values!["a"]);
        app.end();
    }
}

// CHANNEL-7c (channel/closing.feature): The channel is closed with every letter
mod channel_7c {
    use crate::played::Played;
    use crate::prelude::*;

    fn App(cx: Scope) -> Element {
        component(cx, "App");
        coroutine("clerk");
        let clerk = use_coroutine(cx, |mut rx: UnboundedReceiver<String>| async move {
            gate("the office opens").await;
            while let Some(letter) = rx.next().await {
                rx.close();
                log(&letter);
            }
            log("no more letters");
        });
        cx.render(rsx! { div {} })
    }

    #[test]
    fn plays() {
        let mut app = Played::new(App, &[]);
        app.sent(values!["a", "b", "c"], "clerk");
        app.opens("the office opens");
        app.logged("clerk", values!["a", "b", "c", "no more letters"]);
        app.end();
    }
}

// CHANNEL-8a (channel/closing.feature): A letter comes during the night
mod channel_8a {
    use crate::played::Played;
    use crate::prelude::*;

    fn App(cx: Scope) -> Element {
        component(cx, "App");
        coroutine("clerk");
        let clerk = use_coroutine(cx, |mut rx: UnboundedReceiver<String>| async move {
            rx.close();
            gate("next morning").await;
            while let Some(letter) = rx.next().await {
                log(&letter);
            }
            log("no more letters");
        });
        cx.render(rsx! { div {} })
    }

    #[test]
    fn plays() {
        let mut app = Played::new(App, &[]);
        app.sent(values!["d"], "clerk");
        app.opens("next morning");
        app.logged("clerk", values!["no more letters"]);
        app.end();
    }
}

// CHANNEL-8b (channel/closing.feature): One letter comes before closing time, and one after
mod channel_8b {
    use crate::played::Played;
    use crate::prelude::*;

    fn App(cx: Scope) -> Element {
        component(cx, "App");
        coroutine("clerk");
        let clerk = use_coroutine(cx, |mut rx: UnboundedReceiver<String>| async move {
            gate("closing time").await;
            rx.close();
            gate("next morning").await;
            while let Some(letter) = rx.next().await {
                log(&letter);
            }
            log("no more letters");
        });
        cx.render(rsx! { div {} })
    }

    #[test]
    fn plays() {
        let mut app = Played::new(App, &[]);
        app.sent(values!["a"], "clerk");
        app.opens("closing time");
        app.sent(values!["b"], "clerk");
        app.opens("next morning");
        app.logged("clerk", values!["a", "no more letters"]);
        app.end();
    }
}

// CHANNEL-9a (channel/closing.feature): The loop over it is over
mod channel_9a {
    use crate::played::Played;
    use crate::prelude::*;

    fn App(cx: Scope) -> Element {
        component(cx, "App");
        coroutine("clerk");
        let clerk = use_coroutine(cx, |mut rx: UnboundedReceiver<String>| async move {
            rx.close();
            while let Some(letter) = rx.next().await {
                log(&letter);
            }
            log("no more letters");
        });
        cx.render(rsx! { div {} })
    }

    #[test]
    fn plays() {
        let mut app = Played::new(App, &[]);
        app.starts();
        app.logged("clerk", values!["no more letters"]);
        app.ended("clerk");
        app.end();
    }
}

// CHANNEL-9b (channel/closing.feature): To receive one message gives nothing
mod channel_9b {
    use crate::played::Played;
    use crate::prelude::*;

    fn App(cx: Scope) -> Element {
        component(cx, "App");
        coroutine("clerk");
        let clerk = use_coroutine(cx, |mut rx: UnboundedReceiver<String>| async move {
            rx.close();
            let letter = rx.next().await;
            log(&letter);
        });
        cx.render(rsx! { div {} })
    }

    #[test]
    fn plays() {
        let mut app = Played::new(App, &[]);
        app.starts();
        app.logged("clerk", values![nothing()]);
        app.end();
    }
}

// CHANNEL-9c (channel/closing.feature): An empty channel that is open has not ended
mod channel_9c {
    use crate::played::Played;
    use crate::prelude::*;

    fn App(cx: Scope) -> Element {
        component(cx, "App");
        coroutine("clerk");
        let clerk = use_coroutine(cx, |mut rx: UnboundedReceiver<String>| async move {
            log("open");
            while let Some(letter) = rx.next().await {
                log(&letter);
            }
            log("no more letters");
        });
        cx.render(rsx! { div {} })
    }

    #[test]
    fn plays() {
        let mut app = Played::new(App, &[]);
        app.starts();
        app.logged("clerk", values!["open"]);
        app.end();
    }
}

// CHANNEL-9d (channel/closing.feature): The channel stays open when a component that looked up the handle is removed
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
            log("closed");
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

// CHANNEL-10a (channel/closing.feature): It stays ended
mod channel_10a {
    use crate::played::Played;
    use crate::prelude::*;

    fn App(cx: Scope) -> Element {
        component(cx, "App");
        coroutine("clerk");
        let clerk = use_coroutine(cx, |mut rx: UnboundedReceiver<String>| async move {
            rx.close();
            for _ in 0..3 {
                let letter = rx.next().await;
                log(&letter);
            }
        });
        cx.render(rsx! { div {} })
    }

    #[test]
    fn plays() {
        let mut app = Played::new(App, &[]);
        app.starts();
        app.logged("clerk", values![nothing(), nothing(), nothing()]);
        app.end();
    }
}

// CHANNEL-11a (channel/closing.feature): The receiver has ended
mod channel_11a {
    use crate::played::Played;
    use crate::prelude::*;

    fn App(cx: Scope) -> Element {
        component(cx, "App");
        coroutine("clerk");
        let clerk = use_coroutine(cx, |_: UnboundedReceiver<String>| async move {
            log("gone fishing");
        });
        coroutine("author");
        let author = use_coroutine(cx, |mut rx: UnboundedReceiver<String>| {
            to_owned![clerk];
            async move {
                while let Some(chapter) = rx.next().await {
                    clerk.send(chapter.clone());
                    log(&chapter);
                }
            }
        });
        cx.render(rsx! { div {} })
    }

    #[test]
    fn plays() {
        let mut app = Played::new(App, &[]);
        app.sent(values!["chapter one"], "author");
        app.logged("author", values!["chapter one"]);
        app.logged("clerk", values!["gone fishing"]);
        app.end();
    }
}

// CHANNEL-11b (channel/closing.feature): The receiver has closed its channel
mod channel_11b {
    use crate::played::Played;
    use crate::prelude::*;

    fn App(cx: Scope) -> Element {
        component(cx, "App");
        coroutine("clerk");
        let clerk = use_coroutine(cx, |mut rx: UnboundedReceiver<String>| async move {
            rx.close();
            gate("next morning").await;
        });
        coroutine("author");
        let author = use_coroutine(cx, |mut rx: UnboundedReceiver<String>| {
            to_owned![clerk];
            async move {
                while let Some(chapter) = rx.next().await {
                    clerk.send(chapter.clone());
                    log(&chapter);
                }
            }
        });
        cx.render(rsx! { div {} })
    }

    #[test]
    fn plays() {
        let mut app = Played::new(App, &[]);
        app.sent(values!["chapter one"], "author");
        app.logged("author", values!["chapter one"]);
        app.end();
    }
}

// CHANNEL-11c (channel/closing.feature): The receiver was removed
mod channel_11c {
    use crate::played::Played;
    use crate::prelude::*;

    fn App(cx: Scope) -> Element {
        component(cx, "App");
        coroutine("author");
        let author = use_coroutine(cx, |mut rx: UnboundedReceiver<String>| async move {
            while let Some(chapter) = rx.next().await {
                handle("clerk").send(chapter.clone());
                log(&chapter);
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
        coroutine("clerk");
        let clerk = use_coroutine(cx, |mut rx: UnboundedReceiver<String>| async move {
            while let Some(letter) = rx.next().await {
                log(&letter);
            }
        });
        cx.render(rsx! { div {} })
    }

    #[test]
    fn plays() {
        let mut app = Played::new(App, &[]);
        app.sent(values!["chapter one"], "author");
        app.removed("Page");
        app.sent(values!["chapter two"], "author");
        app.logged("author", values!["chapter one", "chapter two"]);
        app.logged("clerk", values!["chapter one"]);
        app.end();
    }
}

// CHANNEL-11d (channel/closing.feature): Messages are sent after the application was closed
mod channel_11d {
    use crate::played::Played;
    use crate::prelude::*;

    #[derive(Clone, Debug, Eq, Hash, PartialEq)]
    struct Action(String);
    message!(Action());

    fn App(cx: Scope) -> Element {
        component(cx, "App");
        coroutine("sync");
        let sync = use_coroutine(cx, |mut rx: UnboundedReceiver<Action>| async move {
            while let Some(Action(message)) = rx.next().await {
                log(&message);
            }
        });
        cx.render(rsx! {
            Page {}
        })
    }

    fn Page(cx: Scope) -> Element {
        component(cx, "Page");
        let to_sync = use_coroutine_handle::<Action>(cx);
        found("to sync", to_sync);
        cx.render(rsx! { div {} })
    }

    #[test]
    fn plays() {
        let mut app = Played::new(App, &[]);
        app.sent(values!["a"], "sync");
        app.closed();
        app.sent(values!["b"], "sync");
        app.sent_through(values!["c"], "to sync");
        app.logged("sync", values!["a"]);
        app.end();
    }
}

// CHANNEL-1a (channel/sending.feature): One letter
mod channel_1a {
    use crate::played::Played;
    use crate::prelude::*;

    fn App(cx: Scope) -> Element {
        component(cx, "App");
        coroutine("clerk");
        let clerk = use_coroutine(cx, |mut rx: UnboundedReceiver<String>| async move {
            let letter = rx.next().await;
            log(&letter);
        });
        cx.render(rsx! { div {} })
    }

    #[test]
    fn plays() {
        let mut app = Played::new(App, &[]);
        app.sent(values!["a"], "clerk");
        app.logged("clerk", values!["a"]);
        app.end();
    }
}

// CHANNEL-1b (channel/sending.feature): Everybody gets their own
mod channel_1b {
    use crate::played::Played;
    use crate::prelude::*;

    fn App(cx: Scope) -> Element {
        component(cx, "App");
        coroutine("clerk");
        let clerk = use_coroutine(cx, |mut rx: UnboundedReceiver<String>| async move {
            while let Some(letter) = rx.next().await {
                log(&letter);
            }
        });
        coroutine("cook");
        let cook = use_coroutine(cx, |mut rx: UnboundedReceiver<String>| async move {
            while let Some(order) = rx.next().await {
                log(&order);
            }
        });
        cx.render(rsx! { div {} })
    }

    #[test]
    fn plays() {
        let mut app = Played::new(App, &[]);
        app.sent(values!["a"], "clerk");
        app.sent(values!["soup"], "cook");
        app.logged("clerk", values!["a"]);
        app.logged("cook", values!["soup"]);
        app.end();
    }
}

// CHANNEL-1c (channel/sending.feature): From one coroutine to another
mod channel_1c {
    use crate::played::Played;
    use crate::prelude::*;

    fn App(cx: Scope) -> Element {
        component(cx, "App");
        coroutine("clerk");
        let clerk = use_coroutine(cx, |mut rx: UnboundedReceiver<String>| async move {
            while let Some(letter) = rx.next().await {
                log(&letter);
            }
        });
        coroutine("author");
        let author = use_coroutine(cx, |_: UnboundedReceiver<()>| {
            to_owned![clerk];
            async move {
                clerk.send("chapter one".to_string());
            }
        });
        cx.render(rsx! { div {} })
    }

    #[test]
    fn plays() {
        let mut app = Played::new(App, &[]);
        app.starts();
        app.logged("clerk", values!["chapter one"]);
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

// CHANNEL-2a (channel/sending.feature): Three letters at once
mod channel_2a {
    use crate::played::Played;
    use crate::prelude::*;

    fn App(cx: Scope) -> Element {
        component(cx, "App");
        coroutine("clerk");
        let clerk = use_coroutine(cx, |mut rx: UnboundedReceiver<String>| async move {
            while let Some(letter) = rx.next().await {
                log(&letter);
            }
        });
        cx.render(rsx! { div {} })
    }

    #[test]
    fn plays() {
        let mut app = Played::new(App, &[]);
        app.sent(values!["a", "b", "c"], "clerk");
        app.logged("clerk", values!["a", "b", "c"]);
        app.end();
    }
}

// CHANNEL-2b (channel/sending.feature): From one coroutine to another
mod channel_2b {
    use crate::played::Played;
    use crate::prelude::*;

    fn App(cx: Scope) -> Element {
        component(cx, "App");
        coroutine("clerk");
        let clerk = use_coroutine(cx, |mut rx: UnboundedReceiver<String>| async move {
            while let Some(letter) = rx.next().await {
                log(&letter);
            }
        });
        coroutine("author");
        let author = use_coroutine(cx, |_: UnboundedReceiver<()>| {
            to_owned![clerk];
            async move {
                clerk.send("chapter one".to_string());
                clerk.send("chapter two".to_string());
            }
        });
        cx.render(rsx! { div {} })
    }

    #[test]
    fn plays() {
        let mut app = Played::new(App, &[]);
        app.starts();
        app.logged("clerk", values!["chapter one", "chapter two"]);
        app.end();
    }
}

// CHANNEL-3a (channel/sending.feature): The clerk is at lunch
mod channel_3a {
    use crate::played::Played;
    use crate::prelude::*;

    fn App(cx: Scope) -> Element {
        component(cx, "App");
        coroutine("clerk");
        let clerk = use_coroutine(cx, |mut rx: UnboundedReceiver<String>| async move {
            gate("lunch is over").await;
            while let Some(letter) = rx.next().await {
                log(&letter);
            }
        });
        cx.render(rsx! { div {} })
    }

    #[test]
    fn plays() {
        let mut app = Played::new(App, &[]);
        app.sent(values!["a", "b"], "clerk");
        app.sent(values!["c"], "clerk");
        app.logged_nothing("clerk");
        app.opens("lunch is over");
        app.logged("clerk", values!["a", "b", "c"]);
        app.end();
    }
}

// CHANNEL-3b (channel/sending.feature): The clerk looks up a word for every letter
mod channel_3b {
    use crate::played::Played;
    use crate::prelude::*;

    fn App(cx: Scope) -> Element {
        component(cx, "App");
        coroutine("clerk");
        let clerk = use_coroutine(cx, |mut rx: UnboundedReceiver<String>| async move {
            while let Some(letter) = rx.next().await {
                sleep(minutes(1)).await;
                log(&letter);
            }
        });
        cx.render(rsx! { div {} })
    }

    #[test]
    fn plays() {
        let mut app = Played::new(App, &[]);
        app.sent(values!["a", "b", "c"], "clerk");
        app.passes(60000);
        app.logged("clerk", values!["a"]);
        app.passes(120000);
        app.logged("clerk", values!["a", "b", "c"]);
        app.end();
    }
}

// CHANNEL-3c (channel/sending.feature): A thousand of them
mod channel_3c {
    use crate::played::Played;
    use crate::prelude::*;

    fn App(cx: Scope) -> Element {
        component(cx, "App");
        coroutine("clerk");
        let clerk = use_coroutine(cx, |mut rx: UnboundedReceiver<i64>| async move {
            gate("lunch is over").await;
            while let Some(letter) = rx.next().await {
                log(&letter);
            }
        });
        cx.render(rsx! { div {} })
    }

    #[test]
    fn plays() {
        let mut app = Played::new(App, &[]);
        app.numbers_sent(1, 1000, "clerk");
        app.opens("lunch is over");
        app.logged_numbers("clerk", 1, 1000);
        app.end();
    }
}

// CHANNEL-3g (channel/sending.feature): A message that comes just before the wait is over
mod channel_3g {
    use crate::played::Played;
    use crate::prelude::*;

    fn App(cx: Scope) -> Element {
        component(cx, "App");
        coroutine("sync");
        let sync = use_coroutine(cx, |mut rx: UnboundedReceiver<String>| async move {
            gate("connected").await;
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
        app.sent(values!["log in"], "sync");
        app.opens("connected");
        app.settles();
        app.logged("sync", values!["log in"]);
        app.end();
    }
}

// CHANNEL-3e (channel/sending.feature): Four thousand requests wait until the service is connected
mod channel_3e {
    use crate::played::Played;
    use crate::prelude::*;

    fn App(cx: Scope) -> Element {
        component(cx, "App");
        coroutine("fetcher");
        let fetcher = use_coroutine(cx, |mut rx: UnboundedReceiver<i64>| async move {
            gate("connected").await;
            while let Some(request) = rx.next().await {
                if request == 4000 {
                    log(&request);
                }
            }
        });
        cx.render(rsx! { div {} })
    }

    #[test]
    fn plays() {
        let mut app = Played::new(App, &[]);
        app.numbers_sent(1, 4000, "fetcher");
        app.opens("connected");
        app.logged("fetcher", values![4000]);
        app.end();
    }
}

// CHANNEL-3f (channel/sending.feature): Forty thousand requests wait until the service is connected
mod channel_3f {
    use crate::played::Played;
    use crate::prelude::*;

    fn App(cx: Scope) -> Element {
        component(cx, "App");
        coroutine("fetcher");
        let fetcher = use_coroutine(cx, |mut rx: UnboundedReceiver<i64>| async move {
            gate("connected").await;
            while let Some(request) = rx.next().await {
                if request == 40000 {
                    log(&request);
                }
            }
        });
        cx.render(rsx! { div {} })
    }

    #[test]
    fn plays() {
        let mut app = Played::new(App, &[]);
        app.numbers_sent(1, 40000, "fetcher");
        app.opens("connected");
        app.logged("fetcher", values![40000]);
        app.end();
    }
}

// CHANNEL-4a (channel/sending.feature): Rendering again repeats nothing
mod channel_4a {
    use crate::played::Played;
    use crate::prelude::*;

    fn App(cx: Scope) -> Element {
        component(cx, "App");
        coroutine("clerk");
        let clerk = use_coroutine(cx, |mut rx: UnboundedReceiver<String>| async move {
            while let Some(letter) = rx.next().await {
                log(&letter);
            }
        });
        cx.render(rsx! { div {} })
    }

    #[test]
    fn plays() {
        let mut app = Played::new(App, &[]);
        app.sent(values!["a"], "clerk");
        app.renders_again("App");
        app.sent(values!["b"], "clerk");
        app.logged("clerk", values!["a", "b"]);
        app.end();
    }
}

// CHANNEL-4b (channel/sending.feature): A request sent in a render is received once
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

// CHANNEL-5a (channel/sending.feature): One letter a day
mod channel_5a {
    use crate::played::Played;
    use crate::prelude::*;

    fn App(cx: Scope) -> Element {
        component(cx, "App");
        coroutine("clerk");
        let clerk = use_coroutine(cx, |mut rx: UnboundedReceiver<String>| async move {
            while let Some(letter) = rx.next().await {
                log(&letter);
            }
        });
        cx.render(rsx! { div {} })
    }

    #[test]
    fn plays() {
        let mut app = Played::new(App, &[]);
        app.sent(values!["a"], "clerk");
        app.logged("clerk", values!["a"]);
        app.passes(3600000);
        app.sent(values!["b"], "clerk");
        app.logged("clerk", values!["a", "b"]);
        app.sent(values!["c"], "clerk");
        app.logged("clerk", values!["a", "b", "c"]);
        app.end();
    }
}

// CHANNEL-6a (channel/sending.feature): The author does not wait for the clerk
mod channel_6a {
    use crate::played::Played;
    use crate::prelude::*;

    fn App(cx: Scope) -> Element {
        component(cx, "App");
        coroutine("clerk");
        let clerk = use_coroutine(cx, |mut rx: UnboundedReceiver<String>| async move {
            gate("lunch is over").await;
            while let Some(letter) = rx.next().await {
                log(&letter);
            }
        });
        coroutine("author");
        let author = use_coroutine(cx, |_: UnboundedReceiver<()>| {
            to_owned![clerk];
            async move {
                for _ in 0..3 {
                    clerk.send("a chapter".to_string());
                }
                log("all is sent");
            }
        });
        cx.render(rsx! { div {} })
    }

    #[test]
    fn plays() {
        let mut app = Played::new(App, &[]);
        app.starts();
        app.logged("author", values!["all is sent"]);
        app.logged_nothing("clerk");
        app.opens("lunch is over");
        app.logged("clerk", values!["a chapter", "a chapter", "a chapter"]);
        app.end();
    }
}

// CHANNEL-12a (channel/sending.feature): Two authors and a button
mod channel_12a {
    use crate::played::Played;
    use crate::prelude::*;

    fn App(cx: Scope) -> Element {
        component(cx, "App");
        coroutine("clerk");
        let clerk = use_coroutine(cx, |mut rx: UnboundedReceiver<String>| async move {
            gate("the office opens").await;
            while let Some(letter) = rx.next().await {
                log(&letter);
            }
        });
        coroutine("poet");
        let poet = use_coroutine(cx, |_: UnboundedReceiver<()>| {
            to_owned![clerk];
            async move {
                clerk.send("a poem".to_string());
            }
        });
        coroutine("novelist");
        let novelist = use_coroutine(cx, |_: UnboundedReceiver<()>| {
            to_owned![clerk];
            async move {
                clerk.send("a novel".to_string());
            }
        });
        cx.render(rsx! { div {} })
    }

    #[test]
    fn plays() {
        let mut app = Played::new(App, &[]);
        app.sent(values!["a bill"], "clerk");
        app.opens("the office opens");
        app.logged_in_any_order("clerk", values!["a poem", "a novel", "a bill"]);
        app.end();
    }
}

// CHANNEL-12b (channel/sending.feature): A coroutine sends to itself
mod channel_12b {
    use crate::played::Played;
    use crate::prelude::*;

    fn App(cx: Scope) -> Element {
        component(cx, "App");
        coroutine("clerk");
        let clerk = use_coroutine(cx, |mut rx: UnboundedReceiver<String>| async move {
            gate("the office opens").await;
            handle("clerk").send("a reminder".to_string());
            while let Some(letter) = rx.next().await {
                log(&letter);
            }
        });
        cx.render(rsx! { div {} })
    }

    #[test]
    fn plays() {
        let mut app = Played::new(App, &[]);
        app.sent(values!["a bill"], "clerk");
        app.opens("the office opens");
        app.logged_in_any_order("clerk", values!["a reminder", "a bill"]);
        app.end();
    }
}

// CHANNEL-12c (channel/sending.feature): A coroutine sends to itself while it handles a letter
mod channel_12c {
    use crate::played::Played;
    use crate::prelude::*;

    fn App(cx: Scope) -> Element {
        component(cx, "App");
        coroutine("clerk");
        let clerk = use_coroutine(cx, |mut rx: UnboundedReceiver<String>| async move {
            while let Some(letter) = rx.next().await {
                log(&letter);
                if letter == "a bill" {
                    handle("clerk").send("a reminder".to_string());
                }
            }
        });
        cx.render(rsx! { div {} })
    }

    #[test]
    fn plays() {
        let mut app = Played::new(App, &[]);
        app.sent(values!["a bill"], "clerk");
        app.logged("clerk", values!["a bill", "a reminder"]);
        app.end();
    }
}

// CHANNEL-13a (channel/sending.feature): A component sends a request in its first render
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

// CHANNEL-13c (channel/sending.feature): A child sends a request to the coroutine of its parent in every render
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

// CHANNEL-13d (channel/sending.feature): A component that is mounted again sends a request to its new coroutine
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

// CHANNEL-13e (channel/sending.feature): Requests sent in a render and by a listener wait until the service is connected
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
        app.logged_in_any_order("fetcher", values!["/weather", "/news"]);
        app.end();
    }
}

// CHANNEL-13g (channel/sending.feature): Two requests that one render sends keep their order
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

// SERVICES-7c (documentation/component.feature): Two messages, and the end
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
            log("the connection has ended");
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
        app.logged("ws", values!["hello", "goodbye", "the connection has ended"]);
        app.ended("ws");
        app.end();
    }
}

// SERVICES-7d (documentation/component.feature): A message comes early
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
            log("the connection has ended");
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

// ATOMS-2b (documentation/fermi.feature): From the default to a name
mod atoms_2b {
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
        app.starts();
        app.shows("Banner", "default", "username");
        app.sent(values!["Bob"], "sync");
        app.shows("Banner", "Bob", "username");
        app.end();
    }
}

// ATOMS-3b (documentation/fermi_service.feature): The server accepts the name
mod atoms_3b {
    use crate::played::Played;
    use crate::prelude::*;

    static USERNAME: Atom<String> = Atom(|_| "default".to_string());

    static ERRORS: Atom<Option<String>> = Atom(|_| None);

    fn App(cx: Scope) -> Element {
        component(cx, "App");
        use_init_atom_root(cx);
        atom("username", use_read(cx, &USERNAME));
        atom("errors", use_read(cx, &ERRORS));
        coroutine("sync");
        let set_errors = use_set(cx, &ERRORS);
        let set_username = use_set(cx, &USERNAME);
        let sync = use_coroutine(cx, |mut rx: UnboundedReceiver<String>| {
            to_owned![set_errors, set_username];
            async move {
                while let Some(name) = rx.next().await {
                    let answer = put("/name", &name).await;
                    if answer.is_none() {
                        set_errors(Some("Failed to set username".to_string()));
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
        app.sent(values!["Bob"], "sync");
        app.shows("App", "Bob", "username");
        app.shows("App", nothing(), "errors");
        app.end();
    }
}

// ATOMS-3c (documentation/fermi_service.feature): The server refuses the name
mod atoms_3c {
    use crate::played::Played;
    use crate::prelude::*;

    static USERNAME: Atom<String> = Atom(|_| "default".to_string());

    static ERRORS: Atom<Option<String>> = Atom(|_| None);

    fn App(cx: Scope) -> Element {
        component(cx, "App");
        use_init_atom_root(cx);
        atom("username", use_read(cx, &USERNAME));
        atom("errors", use_read(cx, &ERRORS));
        coroutine("sync");
        let set_errors = use_set(cx, &ERRORS);
        let set_username = use_set(cx, &USERNAME);
        let sync = use_coroutine(cx, |mut rx: UnboundedReceiver<String>| {
            to_owned![set_errors, set_username];
            async move {
                while let Some(name) = rx.next().await {
                    let answer = put("/name", &name).await;
                    if answer.is_none() {
                        set_errors(Some("Failed to set username".to_string()));
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
        app.refuses("/name");
        app.sent(values!["Bob"], "sync");
        app.shows("App", "default", "username");
        app.shows("App", "Failed to set username", "errors");
        app.end();
    }
}

// CHANNEL-13b (documentation/injection.feature): The child sends once for every render
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
        sync_task.map(|sync_task| sync_task.send(SyncAction("set username".to_string())));
        cx.render(rsx! { div {} })
    }

    #[test]
    fn plays() {
        let mut app = Played::new(App, &[]);
        app.renders_again("Child");
        app.logged_for_every_render("sync", "set username", "Child");
        app.end();
    }
}

// INJECTION-1c (documentation/injection.feature): A name to be set
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
        app.sent_through(values!["set username"], "sync task");
        app.logged("sync", values!["set username"]);
        app.end();
    }
}

// INJECTION-3b (documentation/injection.feature): A child alone
mod injection_3b {
    use crate::played::Played;
    use crate::prelude::*;

    #[derive(Clone, Debug, Eq, Hash, PartialEq)]
    struct Tick;
    message!(Tick);

    #[derive(Clone, Debug, Eq, Hash, PartialEq)]
    struct SyncAction;
    message!(SyncAction);

    fn App(cx: Scope) -> Element {
        component(cx, "App");
        coroutine("clock");
        let clock = use_coroutine(cx, |_: UnboundedReceiver<Tick>| async move {
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
        app.logged("clock", values!["running"]);
        app.end();
    }
}

// SERVICES-3b (documentation/send.feature): A name, and then an age
mod services_3b {
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
            get("/connect").await;
            while let Some(update) = rx.next().await {
                match &update {
                    ProfileUpdate::Name(name) => {
                        put("/name", name).await;
                    }
                    ProfileUpdate::Age(age) => {
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
        app.answers("/name", "ok");
        app.answers("/age", "ok");
        app.sent(values![shaped("name", "Bob")], "profile");
        app.logged("profile", values![shaped("name", "Bob")]);
        app.asked("/name", 1);
        app.sent(values![shaped("age", 42)], "profile");
        app.logged("profile", values![shaped("name", "Bob"), shaped("age", 42)]);
        app.asked("/age", 1);
        app.end();
    }
}

// SERVICES-5b (documentation/send.feature): The server takes its time over the name
mod services_5b {
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
            get("/connect").await;
            while let Some(update) = rx.next().await {
                match &update {
                    ProfileUpdate::Name(name) => {
                        put("/name", name).await;
                    }
                    ProfileUpdate::Age(age) => {
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
        app.answers("/name", "ok");
        app.answers("/age", "ok");
        app.holds("/name");
        app.sent(values![shaped("name", "Bob"), shaped("age", 42)], "profile");
        app.asked("/name", 1);
        app.logged_nothing("profile");
        app.answers_held("/name", "ok");
        app.logged("profile", values![shaped("name", "Bob"), shaped("age", 42)]);
        app.end();
    }
}

// CHANNEL-3d (documentation/send.feature): A name and an age before the server has accepted the connection
mod channel_3d {
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
            get("/connect").await;
            while let Some(update) = rx.next().await {
                match &update {
                    ProfileUpdate::Name(name) => {
                        put("/name", name).await;
                    }
                    ProfileUpdate::Age(age) => {
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
        app.answers("/name", "ok");
        app.answers("/age", "ok");
        app.holds("/connect");
        app.sent(values![shaped("name", "Bob"), shaped("age", 42)], "profile");
        app.logged_nothing("profile");
        app.answers_held("/connect", "welcome");
        app.logged("profile", values![shaped("name", "Bob"), shaped("age", 42)]);
        app.asked("/connect", 1);
        app.end();
    }
}

// SERVICES-2b (documentation/services.feature): Three services, three types of commands
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

// STATE-1c (documentation/to_owned.feature): The first second
mod state_1c {
    use crate::played::Played;
    use crate::prelude::*;

    fn App(cx: Scope) -> Element {
        component(cx, "App");
        let sync_status = use_state(cx, || "launching");
        state("sync status", sync_status);
        coroutine("sync");
        let sync = use_coroutine(cx, |_: UnboundedReceiver<()>| {
            to_owned![sync_status];
            async move {
                loop {
                    sleep(seconds(1)).await;
                    sync_status.set("working");
                }
            }
        });
        cx.render(rsx! { div {} })
    }

    #[test]
    fn plays() {
        let mut app = Played::new(App, &[]);
        app.starts();
        app.shows("App", "launching", "sync status");
        app.passes(1000);
        app.shows("App", "working", "sync status");
        app.end();
    }
}

// OWNERSHIP-4c (documentation/to_owned.feature): A minute later
mod ownership_4c {
    use crate::played::Played;
    use crate::prelude::*;

    fn App(cx: Scope) -> Element {
        component(cx, "App");
        let sync_status = use_state(cx, || "launching");
        state("sync status", sync_status);
        coroutine("sync");
        let sync = use_coroutine(cx, |_: UnboundedReceiver<()>| {
            to_owned![sync_status];
            async move {
                loop {
                    sleep(seconds(1)).await;
                    sync_status.set("working");
                }
            }
        });
        cx.render(rsx! { div {} })
    }

    #[test]
    fn plays() {
        let mut app = Played::new(App, &[]);
        app.set_by_listener("sync status", "paused");
        app.shows("App", "paused", "sync status");
        app.passes(60000);
        app.shows("App", "working", "sync status");
        app.end();
    }
}

// OWNERSHIP-3c (documentation/to_owned_continued.feature): First one, then the other
mod ownership_3c {
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
                gate("synchronised").await;
                sync_status.set("working");
                gate("loaded").await;
                load_status.set("working");
            }
        });
        cx.render(rsx! { div {} })
    }

    #[test]
    fn plays() {
        let mut app = Played::new(App, &[]);
        app.opens("synchronised");
        app.shows("App", "working", "sync status");
        app.shows("App", "launching", "load status");
        app.opens("loaded");
        app.shows("App", "working", "load status");
        app.end();
    }
}

// CHANNEL-13f (documentation/use_coroutine.feature): The component asks for the weather in its first render
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
                        cache.insert(request.clone(), response);
                    }
                    response_state.set(cache.get(&request));
                }
            }
        });
        cx.use_hook(|| fetcher.send("/weather".to_string()));
        cx.render(rsx! { div {} })
    }

    #[test]
    fn plays() {
        let mut app = Played::new(App, &[]);
        app.answers("/weather", "rain");
        app.starts();
        app.shows("App", "rain", "response");
        app.asked("/weather", 1);
        app.end();
    }
}

// SERVICES-1a (documentation/use_coroutine.feature): The server is asked once, the cache afterwards
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

// SERVICES-1b (documentation/use_coroutine.feature): The cache does not notice that the weather has changed
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

// SERVICES-1c (documentation/use_coroutine.feature): Each address has an answer of its own
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

// YIELDING-2c (documentation/use_coroutine.feature): The server takes its time
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
                        cache.insert(request.clone(), response);
                    }
                    response_state.set(cache.get(&request));
                }
            }
        });
        coroutine("clerk");
        let clerk = use_coroutine(cx, |mut rx: UnboundedReceiver<String>| async move {
            while let Some(letter) = rx.next().await {
                log(&letter);
            }
        });
        cx.render(rsx! { div {} })
    }

    #[test]
    fn plays() {
        let mut app = Played::new(App, &[]);
        app.holds("/weather");
        app.sent(values!["/weather"], "fetcher");
        app.sent(values!["a"], "clerk");
        app.logged("clerk", values!["a"]);
        app.shows("App", nothing(), "response");
        app.answers_held("/weather", "rain");
        app.shows("App", "rain", "response");
        app.end();
    }
}

// YIELDING-6d (documentation/use_coroutine.feature): The server refuses once
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
        app.sent(values!["/weather"], "fetcher");
        app.shows("App", nothing(), "response");
        app.asked("/weather", 1);
        app.answers("/weather", "rain");
        app.sent(values!["/weather"], "fetcher");
        app.shows("App", "rain", "response");
        app.asked("/weather", 2);
        app.end();
    }
}

// YIELDING-6e (documentation/use_coroutine.feature): The connection is dropped once
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
        app.sent(values!["/weather"], "fetcher");
        app.shows("App", nothing(), "response");
        app.answers("/weather", "rain");
        app.sent(values!["/weather"], "fetcher");
        app.shows("App", "rain", "response");
        app.end();
    }
}

// EXTERNAL-2b (documentation/use_rw.feature): Two readings of a thermometer
mod external_2b {
    use crate::played::Played;
    use crate::prelude::*;

    fn App(cx: Scope) -> Element {
        component(cx, "App");
        let temperature = &*use_rw(cx, || 20);
        shared("temperature", temperature);
        coroutine("logger");
        let logger = use_coroutine(cx, |_: UnboundedReceiver<()>| {
            to_owned![temperature];
            async move {
                gate("evening").await;
                let degrees = *temperature.read().unwrap();
                log(&degrees);
            }
        });
        cx.render(rsx! { div {} })
    }

    #[test]
    fn plays() {
        let mut app = Played::new(App, &[]);
        app.written_by_thread(21, "temperature");
        app.shows("App", 21, "temperature");
        app.written_by_thread(22, "temperature");
        app.shows("App", 22, "temperature");
        app.opens("evening");
        app.logged("logger", values![22]);
        app.end();
    }
}

// EXTERNAL-1a (external-state/in-a-coroutine.feature): Two children and one ledger
mod external_1a {
    use crate::played::Played;
    use crate::prelude::*;

    #[derive(Clone, Debug, Eq, Hash, PartialEq)]
    struct Entry(Value);
    message!(Entry());

    fn App(cx: Scope) -> Element {
        component(cx, "App");
        coroutine("ledger");
        let ledger = use_coroutine(cx, |mut rx: UnboundedReceiver<Entry>| async move {
            let mut cache: Cache<String, Value> = Cache::new();
            while let Some(Entry(entry)) = rx.next().await {
                if entry == "balance" {
                    log(cache.get("last entry"));
                } else {
                    cache.insert("last entry".to_string(), entry);
                }
            }
        });
        cx.render(rsx! {
            Till {}
            Office {}
        })
    }

    fn Till(cx: Scope) -> Element {
        component(cx, "Till");
        let drawer = use_coroutine_handle::<Entry>(cx);
        found("drawer", drawer);
        cx.render(rsx! { div {} })
    }

    fn Office(cx: Scope) -> Element {
        component(cx, "Office");
        cx.render(rsx! {
            Desk {}
        })
    }

    fn Desk(cx: Scope) -> Element {
        component(cx, "Desk");
        let book = use_coroutine_handle::<Entry>(cx);
        found("book", book);
        cx.render(rsx! { div {} })
    }

    #[test]
    fn plays() {
        let mut app = Played::new(App, &[]);
        app.sent_through(values![100], "drawer");
        app.sent_through(values!["balance"], "book");
        app.logged("ledger", values![100]);
        app.end();
    }
}

// EXTERNAL-4a (external-state/in-a-coroutine.feature): Letters from outside
mod external_4a {
    use crate::played::Played;
    use crate::prelude::*;

    fn App(cx: Scope) -> Element {
        component(cx, "App");
        coroutine("clerk");
        let clerk = use_coroutine(cx, |mut rx: UnboundedReceiver<String>| async move {
            while let Some(letter) = rx.next().await {
                log(&letter);
            }
        });
        cx.render(rsx! { div {} })
    }

    #[test]
    fn plays() {
        let mut app = Played::new(App, &[]);
        app.sent_by_thread(values!["a", "b", "c"], "clerk");
        app.logged("clerk", values!["a", "b", "c"]);
        app.sent_by_thread(values!["d"], "clerk");
        app.logged("clerk", values!["a", "b", "c", "d"]);
        app.end();
    }
}

// EXTERNAL-4b (external-state/in-a-coroutine.feature): Letters from outside come at lunch
mod external_4b {
    use crate::played::Played;
    use crate::prelude::*;

    fn App(cx: Scope) -> Element {
        component(cx, "App");
        coroutine("clerk");
        let clerk = use_coroutine(cx, |mut rx: UnboundedReceiver<String>| async move {
            gate("lunch is over").await;
            while let Some(letter) = rx.next().await {
                log(&letter);
            }
        });
        cx.render(rsx! { div {} })
    }

    #[test]
    fn plays() {
        let mut app = Played::new(App, &[]);
        app.sent_by_thread(values!["a", "b"], "clerk");
        app.logged_nothing("clerk");
        app.opens("lunch is over");
        app.logged("clerk", values!["a", "b"]);
        app.end();
    }
}

// EXTERNAL-2a (external-state/shared-values.feature): The price changes on another thread
mod external_2a {
    use crate::played::Played;
    use crate::prelude::*;

    fn App(cx: Scope) -> Element {
        component(cx, "App");
        let price = &*use_rw(cx, || 10);
        shared("price", price);
        coroutine("trader");
        let trader = use_coroutine(cx, |_: UnboundedReceiver<()>| async move {
            log("ready");
        });
        cx.render(rsx! { div {} })
    }

    #[test]
    fn plays() {
        let mut app = Played::new(App, &[]);
        app.starts();
        app.shows("App", 10, "price");
        app.logged("trader", values!["ready"]);
        app.written_by_thread(12, "price");
        app.shows("App", 12, "price");
        app.written_by_thread(11, "price");
        app.shows("App", 11, "price");
        app.end();
    }
}

// EXTERNAL-3a (external-state/shared-values.feature): A coroutine reads what another thread has written
mod external_3a {
    use crate::played::Played;
    use crate::prelude::*;

    fn App(cx: Scope) -> Element {
        component(cx, "App");
        let price_shared = &*use_rw(cx, || 10);
        shared("price", price_shared);
        coroutine("trader");
        let trader = use_coroutine(cx, |_: UnboundedReceiver<()>| {
            to_owned![price_shared];
            async move {
                gate("opening bell").await;
                let price = *price_shared.read().unwrap();
                log(&price);
            }
        });
        cx.render(rsx! { div {} })
    }

    #[test]
    fn plays() {
        let mut app = Played::new(App, &[]);
        app.written_by_thread(12, "price");
        app.opens("opening bell");
        app.logged("trader", values![12]);
        app.end();
    }
}

// EXTERNAL-3b (external-state/shared-values.feature): A coroutine reads what it has just written
mod external_3b {
    use crate::played::Played;
    use crate::prelude::*;

    fn App(cx: Scope) -> Element {
        component(cx, "App");
        let price_shared = &*use_rw(cx, || 10);
        shared("price", price_shared);
        coroutine("trader");
        let trader = use_coroutine(cx, |_: UnboundedReceiver<()>| {
            to_owned![price_shared];
            async move {
                price_shared.write(15).unwrap();
                let price = *price_shared.read().unwrap();
                log(&price);
            }
        });
        cx.render(rsx! { div {} })
    }

    #[test]
    fn plays() {
        let mut app = Played::new(App, &[]);
        app.starts();
        app.logged("trader", values![15]);
        app.shows("App", 15, "price");
        app.end();
    }
}

// EXTERNAL-5a (external-state/shared-values.feature): The neighbours are left alone
mod external_5a {
    use crate::played::Played;
    use crate::prelude::*;

    fn App(cx: Scope) -> Element {
        component(cx, "App");
        cx.render(rsx! {
            Ticker {}
            News {}
        })
    }

    fn Ticker(cx: Scope) -> Element {
        component(cx, "Ticker");
        let price = &*use_rw(cx, || 10);
        shared("price", price);
        cx.render(rsx! { div {} })
    }

    fn News(cx: Scope) -> Element {
        component(cx, "News");
        cx.render(rsx! { div {} })
    }

    #[test]
    fn plays() {
        let mut app = Played::new(App, &[]);
        app.written_by_thread(12, "price");
        app.rendered_again("Ticker");
        app.not_rendered_again("News");
        app.not_rendered_again("App");
        app.end();
    }
}

// INJECTION-1a (injection/handles.feature): From a child
mod injection_1a {
    use crate::played::Played;
    use crate::prelude::*;

    #[derive(Clone, Debug, Eq, Hash, PartialEq)]
    struct Order(String);
    message!(Order());

    fn App(cx: Scope) -> Element {
        component(cx, "App");
        coroutine("kitchen");
        let kitchen = use_coroutine(cx, |mut rx: UnboundedReceiver<Order>| async move {
            while let Some(Order(order)) = rx.next().await {
                log(&order);
            }
        });
        cx.render(rsx! {
            Table {}
        })
    }

    fn Table(cx: Scope) -> Element {
        component(cx, "Table");
        let waiter = use_coroutine_handle::<Order>(cx);
        found("waiter", waiter);
        cx.render(rsx! { div {} })
    }

    #[test]
    fn plays() {
        let mut app = Played::new(App, &[]);
        app.sent_through(values!["soup"], "waiter");
        app.logged("kitchen", values!["soup"]);
        app.end();
    }
}

// INJECTION-1b (injection/handles.feature): From far below
mod injection_1b {
    use crate::played::Played;
    use crate::prelude::*;

    #[derive(Clone, Debug, Eq, Hash, PartialEq)]
    struct Order(String);
    message!(Order());

    fn App(cx: Scope) -> Element {
        component(cx, "App");
        coroutine("kitchen");
        let kitchen = use_coroutine(cx, |mut rx: UnboundedReceiver<Order>| async move {
            while let Some(Order(order)) = rx.next().await {
                log(&order);
            }
        });
        cx.render(rsx! {
            Room {}
        })
    }

    fn Room(cx: Scope) -> Element {
        component(cx, "Room");
        cx.render(rsx! {
            Table {}
        })
    }

    fn Table(cx: Scope) -> Element {
        component(cx, "Table");
        cx.render(rsx! {
            Guest {}
        })
    }

    fn Guest(cx: Scope) -> Element {
        component(cx, "Guest");
        let waiter = use_coroutine_handle::<Order>(cx);
        found("waiter", waiter);
        cx.render(rsx! { div {} })
    }

    #[test]
    fn plays() {
        let mut app = Played::new(App, &[]);
        app.sent_through(values!["soup"], "waiter");
        app.logged("kitchen", values!["soup"]);
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

// INJECTION-1e (injection/handles.feature): A component twenty levels below finds the handle
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

// INJECTION-1f (injection/handles.feature): A component two hundred levels below finds the handle
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

// INJECTION-2a (injection/handles.feature): Orders go to the kitchen, and bills to the till
mod injection_2a {
    use crate::played::Played;
    use crate::prelude::*;

    #[derive(Clone, Debug, Eq, Hash, PartialEq)]
    struct Order(String);
    message!(Order());

    #[derive(Clone, Debug, Eq, Hash, PartialEq)]
    struct Bill(i64);
    message!(Bill());

    fn App(cx: Scope) -> Element {
        component(cx, "App");
        coroutine("kitchen");
        let kitchen = use_coroutine(cx, |mut rx: UnboundedReceiver<Order>| async move {
            while let Some(Order(order)) = rx.next().await {
                log(&order);
            }
        });
        coroutine("till");
        let till = use_coroutine(cx, |mut rx: UnboundedReceiver<Bill>| async move {
            while let Some(Bill(bill)) = rx.next().await {
                log(&bill);
            }
        });
        cx.render(rsx! {
            Table {}
        })
    }

    fn Table(cx: Scope) -> Element {
        component(cx, "Table");
        let waiter = use_coroutine_handle::<Order>(cx);
        found("waiter", waiter);
        let cashier = use_coroutine_handle::<Bill>(cx);
        found("cashier", cashier);
        cx.render(rsx! { div {} })
    }

    #[test]
    fn plays() {
        let mut app = Played::new(App, &[]);
        app.sent_through(values!["soup"], "waiter");
        app.sent_through(values![5], "cashier");
        app.logged("kitchen", values!["soup"]);
        app.logged("till", values![5]);
        app.end();
    }
}

// INJECTION-3a (injection/handles.feature): Nobody cooks here
mod injection_3a {
    use crate::played::Played;
    use crate::prelude::*;

    #[derive(Clone, Debug, Eq, Hash, PartialEq)]
    struct Bill;
    message!(Bill);

    #[derive(Clone, Debug, Eq, Hash, PartialEq)]
    struct Order;
    message!(Order);

    fn App(cx: Scope) -> Element {
        component(cx, "App");
        coroutine("till");
        let till = use_coroutine(cx, |_: UnboundedReceiver<Bill>| async move {
            log("open");
        });
        cx.render(rsx! {
            Table {}
        })
    }

    fn Table(cx: Scope) -> Element {
        component(cx, "Table");
        let waiter = use_coroutine_handle::<Order>(cx);
        found("waiter", waiter);
        cx.render(rsx! { div {} })
    }

    #[test]
    fn plays() {
        let mut app = Played::new(App, &[]);
        app.starts();
        app.not_found("waiter");
        app.logged("till", values!["open"]);
        app.end();
    }
}

// INJECTION-4a (injection/handles.feature): The bar has a kitchen of its own
mod injection_4a {
    use crate::played::Played;
    use crate::prelude::*;

    #[derive(Clone, Debug, Eq, Hash, PartialEq)]
    struct Order(String);
    message!(Order());

    fn App(cx: Scope) -> Element {
        component(cx, "App");
        coroutine("kitchen");
        let kitchen = use_coroutine(cx, |mut rx: UnboundedReceiver<Order>| async move {
            while let Some(Order(order)) = rx.next().await {
                log(&order);
            }
        });
        cx.render(rsx! {
            Bar {}
        })
    }

    fn Bar(cx: Scope) -> Element {
        component(cx, "Bar");
        coroutine("snack kitchen");
        let snack_kitchen = use_coroutine(cx, |mut rx: UnboundedReceiver<Order>| async move {
            log("open");
            while let Some(Order(order)) = rx.next().await {
                log(&order);
            }
        });
        cx.render(rsx! {
            Stool {}
        })
    }

    fn Stool(cx: Scope) -> Element {
        component(cx, "Stool");
        let barkeeper = use_coroutine_handle::<Order>(cx);
        found("barkeeper", barkeeper);
        cx.render(rsx! { div {} })
    }

    #[test]
    fn plays() {
        let mut app = Played::new(App, &[]);
        app.sent_through(values!["olives"], "barkeeper");
        app.logged("snack kitchen", values!["open", "olives"]);
        app.logged_nothing("kitchen");
        app.end();
    }
}

// INJECTION-4b (injection/handles.feature): A component finds its own
mod injection_4b {
    use crate::played::Played;
    use crate::prelude::*;

    #[derive(Clone, Debug, Eq, Hash, PartialEq)]
    struct Order(String);
    message!(Order());

    fn App(cx: Scope) -> Element {
        component(cx, "App");
        coroutine("kitchen");
        let kitchen = use_coroutine(cx, |mut rx: UnboundedReceiver<Order>| async move {
            while let Some(Order(order)) = rx.next().await {
                log(&order);
            }
        });
        let hatch = use_coroutine_handle::<Order>(cx);
        found("hatch", hatch);
        cx.render(rsx! { div {} })
    }

    #[test]
    fn plays() {
        let mut app = Played::new(App, &[]);
        app.sent_through(values!["soup"], "hatch");
        app.logged("kitchen", values!["soup"]);
        app.end();
    }
}

// INJECTION-5a (injection/handles.feature): The kitchen next door
mod injection_5a {
    use crate::played::Played;
    use crate::prelude::*;

    #[derive(Clone, Debug, Eq, Hash, PartialEq)]
    struct Order;
    message!(Order);

    fn App(cx: Scope) -> Element {
        component(cx, "App");
        cx.render(rsx! {
            Restaurant {}
            Office {}
        })
    }

    fn Restaurant(cx: Scope) -> Element {
        component(cx, "Restaurant");
        coroutine("kitchen");
        let kitchen = use_coroutine(cx, |_: UnboundedReceiver<Order>| async move {
            log("open");
        });
        cx.render(rsx! { div {} })
    }

    fn Office(cx: Scope) -> Element {
        component(cx, "Office");
        let waiter = use_coroutine_handle::<Order>(cx);
        found("waiter", waiter);
        cx.render(rsx! { div {} })
    }

    #[test]
    fn plays() {
        let mut app = Played::new(App, &[]);
        app.starts();
        app.renders_again("Office");
        app.not_found("waiter");
        app.logged("kitchen", values!["open"]);
        app.end();
    }
}

// INJECTION-5b (injection/handles.feature): The kitchen below
mod injection_5b {
    use crate::played::Played;
    use crate::prelude::*;

    #[derive(Clone, Debug, Eq, Hash, PartialEq)]
    struct Order;
    message!(Order);

    fn App(cx: Scope) -> Element {
        component(cx, "App");
        let waiter = use_coroutine_handle::<Order>(cx);
        found("waiter", waiter);
        cx.render(rsx! {
            Restaurant {}
        })
    }

    fn Restaurant(cx: Scope) -> Element {
        component(cx, "Restaurant");
        coroutine("kitchen");
        let kitchen = use_coroutine(cx, |_: UnboundedReceiver<Order>| async move {
            log("open");
        });
        cx.render(rsx! { div {} })
    }

    #[test]
    fn plays() {
        let mut app = Played::new(App, &[]);
        app.starts();
        app.not_found("waiter");
        app.logged("kitchen", values!["open"]);
        app.end();
    }
}

// INJECTION-6a (injection/handles.feature): The look-up comes before the coroutine
mod injection_6a {
    use crate::played::Played;
    use crate::prelude::*;

    #[derive(Clone, Debug, Eq, Hash, PartialEq)]
    struct Order;
    message!(Order);

    fn App(cx: Scope) -> Element {
        component(cx, "App");
        let hatch = use_coroutine_handle::<Order>(cx);
        found("hatch", hatch);
        coroutine("kitchen");
        let kitchen = use_coroutine(cx, |_: UnboundedReceiver<Order>| async move {
            log("open");
        });
        cx.render(rsx! { div {} })
    }

    #[test]
    fn plays() {
        let mut app = Played::new(App, &[]);
        app.starts();
        app.renders_again("App");
        app.not_found("hatch");
        app.logged("kitchen", values!["open"]);
        app.end();
    }
}

// INJECTION-6b (injection/handles.feature): What was found stays found
mod injection_6b {
    use crate::played::Played;
    use crate::prelude::*;

    #[derive(Clone, Debug, Eq, Hash, PartialEq)]
    struct Order(String);
    message!(Order());

    fn App(cx: Scope) -> Element {
        component(cx, "App");
        coroutine("kitchen");
        let kitchen = use_coroutine(cx, |mut rx: UnboundedReceiver<Order>| async move {
            while let Some(Order(order)) = rx.next().await {
                log(&order);
            }
        });
        cx.render(rsx! {
            Bar {}
        })
    }

    fn Bar(cx: Scope) -> Element {
        component(cx, "Bar");
        let hatch = use_coroutine_handle::<Order>(cx);
        found("hatch", hatch);
        coroutine("snack kitchen");
        let snack_kitchen = use_coroutine(cx, |_: UnboundedReceiver<Order>| async move {
            log("open");
        });
        cx.render(rsx! { div {} })
    }

    #[test]
    fn plays() {
        let mut app = Played::new(App, &[]);
        app.renders_again("Bar");
        app.sent_through(values!["olives"], "hatch");
        app.logged("kitchen", values!["olives"]);
        app.logged("snack kitchen", values!["open"]);
        app.end();
    }
}

// INJECTION-7a (injection/handles.feature): Two kitchens
mod injection_7a {
    use crate::played::Played;
    use crate::prelude::*;

    #[derive(Clone, Debug, Eq, Hash, PartialEq)]
    struct Order(String);
    message!(Order());

    fn App(cx: Scope) -> Element {
        component(cx, "App");
        coroutine("old kitchen");
        let old_kitchen = use_coroutine(cx, |mut rx: UnboundedReceiver<Order>| async move {
            while let Some(Order(order)) = rx.next().await {
                log(&order);
            }
        });
        coroutine("new kitchen");
        let new_kitchen = use_coroutine(cx, |mut rx: UnboundedReceiver<Order>| async move {
            while let Some(Order(order)) = rx.next().await {
                log(&order);
            }
        });
        cx.render(rsx! {
            Table {}
        })
    }

    fn Table(cx: Scope) -> Element {
        component(cx, "Table");
        let waiter = use_coroutine_handle::<Order>(cx);
        found("waiter", waiter);
        cx.render(rsx! { div {} })
    }

    #[test]
    fn plays() {
        let mut app = Played::new(App, &[]);
        app.sent_through(values!["soup"], "waiter");
        app.sent(values!["leftovers"], "old kitchen");
        app.logged("new kitchen", values!["soup"]);
        app.logged("old kitchen", values!["leftovers"]);
        app.end();
    }
}

// INJECTION-8a (injection/handles.feature): The restaurant opens again
mod injection_8a {
    use crate::played::Played;
    use crate::prelude::*;

    #[derive(Clone, Debug, Eq, Hash, PartialEq)]
    struct Order(String);
    message!(Order());

    fn App(cx: Scope) -> Element {
        component(cx, "App");
        cx.render(rsx! {
            for mount in mounted("Restaurant") {
                Restaurant { key: "{mount}" }
            }
        })
    }

    fn Restaurant(cx: Scope) -> Element {
        component(cx, "Restaurant");
        coroutine("kitchen");
        let kitchen = use_coroutine(cx, |mut rx: UnboundedReceiver<Order>| async move {
            log("open");
            while let Some(Order(order)) = rx.next().await {
                log(&order);
            }
        });
        cx.render(rsx! {
            Table {}
        })
    }

    fn Table(cx: Scope) -> Element {
        component(cx, "Table");
        let waiter = use_coroutine_handle::<Order>(cx);
        found("waiter", waiter);
        cx.render(rsx! { div {} })
    }

    #[test]
    fn plays() {
        let mut app = Played::new(App, &[]);
        app.sent_through(values!["soup"], "waiter");
        app.removed("Restaurant");
        app.shown("Restaurant");
        app.sent_through(values!["stew"], "waiter");
        app.logged("kitchen", values!["open", "soup", "open", "stew"]);
        app.end();
    }
}

// LIFECYCLE-8a (lifecycle/closing.feature): A service that waits for a message is dropped when the application is closed
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
            log("no more messages");
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

// LIFECYCLE-8b (lifecycle/closing.feature): A service that waits for a connection is dropped when the application is closed
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

// LIFECYCLE-8c (lifecycle/closing.feature): The coroutines of every component are dropped when the application is closed
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

// LIFECYCLE-8d (lifecycle/closing.feature): Another thread writes a shared value after the application was closed
mod lifecycle_8d {
    use crate::played::Played;
    use crate::prelude::*;

    fn App(cx: Scope) -> Element {
        component(cx, "App");
        let rate = &*use_rw(cx, || 1);
        shared("rate", rate);
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
        app.written_by_thread(2, "rate");
        app.written_by_thread(3, "rate");
        app.logged("sync", values!["a"]);
        app.dropped("sync");
        app.end();
    }
}

// LIFECYCLE-9a (lifecycle/failure.feature): Another coroutine of the component receives messages after a body has failed
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
            log("synchronised");
        });
        cx.render(rsx! { div {} })
    }

    #[test]
    fn plays() {
        let mut app = Played::new(App, &[]);
        app.sent(values!["/weather"], "fetcher");
        app.opens("connected");
        app.failed("fetcher");
        app.logged("sync", values!["connecting", "synchronised"]);
        app.end();
    }
}

// LIFECYCLE-9c (lifecycle/failure.feature): A timer ticks while a body fails
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

// LIFECYCLE-9d (lifecycle/failure.feature): The component of a body that has failed shows what is set afterwards
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

// LIFECYCLE-9e (lifecycle/failure.feature): A body that has failed receives no further message, and its senders go on
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

// LIFECYCLE-9f (lifecycle/failure.feature): A component that is mounted again runs the body that has failed anew
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
            log("ready");
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
        app.logged("fetcher", values!["ready", "/weather", "ready", "/news"]);
        app.end();
    }
}

// LIFECYCLE-9g (lifecycle/failure.feature): A component that is mounted after a body has failed starts its coroutines
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

// LIFECYCLE-9h (lifecycle/failure.feature): Messages that are not received yet are kept while other bodies fail
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

// LIFECYCLE-10a (lifecycle/failure.feature): The coroutines of the parent and the sibling go on after a render has failed
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
            log("synchronised");
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
        app.logged("sync", values!["synchronised"]);
        app.end();
    }
}

// LIFECYCLE-10b (lifecycle/failure.feature): The parent and the sibling show what is set after a render has failed
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
        let entry = use_state(cx, || "home");
        state("entry", entry);
        cx.render(rsx! { div {} })
    }

    #[test]
    fn plays() {
        let mut app = Played::new(App, &[]);
        app.next_render_fails("Page");
        app.renders_again("Page");
        app.set_by_listener("status", "connected");
        app.set_by_listener("entry", "profile");
        app.render_failed("Page");
        app.shows("App", "connected", "status");
        app.shows("Menu", "profile", "entry");
        app.end();
    }
}

// LIFECYCLE-10c (lifecycle/failure.feature): The first render of a child fails, and its parent and its sibling go on
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
        let entry = use_state(cx, || "home");
        state("entry", entry);
        cx.render(rsx! { div {} })
    }

    #[test]
    fn plays() {
        let mut app = Played::new(App, &["Page"]);
        app.next_render_fails("Page");
        app.shown("Page");
        app.sent(values!["connected"], "sync");
        app.set_by_listener("entry", "profile");
        app.render_failed("Page");
        app.logged("sync", values!["connected"]);
        app.shows("Menu", "profile", "entry");
        app.end();
    }
}

// LIFECYCLE-10d (lifecycle/failure.feature): A sibling whose render is due together with the one that fails is rendered
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
        let entry = use_state(cx, || "home");
        state("entry", entry);
        cx.render(rsx! { div {} })
    }

    #[test]
    fn plays() {
        let mut app = Played::new(App, &[]);
        app.next_render_fails("Page");
        app.together();
        app.renders_again("Page");
        app.set_by_listener("status", "connected");
        app.set_by_listener("entry", "profile");
        app.settles();
        app.render_failed("Page");
        app.shows("App", "connected", "status");
        app.shows("Menu", "profile", "entry");
        app.end();
    }
}

// LIFECYCLE-10e (lifecycle/failure.feature): A component whose render has failed can be removed and mounted anew
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

// LIFECYCLE-11a (lifecycle/failure.feature): The coroutines of a component go on after a listener of it has failed
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

// LIFECYCLE-11b (lifecycle/failure.feature): A component shows what is set after a listener of it has failed
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

// LIFECYCLE-11c (lifecycle/failure.feature): Listeners that are due together with the one that fails run
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

// LIFECYCLE-4a (lifecycle/removal.feature): A timer stops ticking
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

// LIFECYCLE-4b (lifecycle/removal.feature): The gate opens too late
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
        coroutine("reader");
        let reader = use_coroutine(cx, |_: UnboundedReceiver<()>| async move {
            log("chapter one");
            gate("the page is turned").await;
            log("chapter two");
        });
        cx.render(rsx! { div {} })
    }

    #[test]
    fn plays() {
        let mut app = Played::new(App, &[]);
        app.removed("Page");
        app.opens("the page is turned");
        app.logged("reader", values!["chapter one"]);
        app.dropped("reader");
        app.end();
    }
}

// LIFECYCLE-4c (lifecycle/removal.feature): Everything below goes too
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
            Footnote {}
        })
    }

    fn Footnote(cx: Scope) -> Element {
        component(cx, "Footnote");
        coroutine("reader");
        let reader = use_coroutine(cx, |_: UnboundedReceiver<()>| async move {
            log("see chapter two");
            gate("the page is turned").await;
            log("see chapter three");
        });
        cx.render(rsx! { div {} })
    }

    #[test]
    fn plays() {
        let mut app = Played::new(App, &[]);
        app.removed("Page");
        app.opens("the page is turned");
        app.logged("reader", values!["see chapter two"]);
        app.dropped("reader");
        app.end();
    }
}

// LIFECYCLE-4d (lifecycle/removal.feature): A removed component is not rendered when an atom is set that it read
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

// LIFECYCLE-5a (lifecycle/removal.feature): The line behind the loop is not reached
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
        coroutine("clerk");
        let clerk = use_coroutine(cx, |mut rx: UnboundedReceiver<String>| async move {
            while let Some(letter) = rx.next().await {
                log(&letter);
            }
            log("no more letters");
        });
        cx.render(rsx! { div {} })
    }

    #[test]
    fn plays() {
        let mut app = Played::new(App, &[]);
        app.sent(values!["a"], "clerk");
        app.removed("Page");
        app.logged("clerk", values!["a"]);
        app.dropped("clerk");
        app.end();
    }
}

// LIFECYCLE-6a (lifecycle/removal.feature): It starts at the top and knows nothing of the former one
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
        coroutine("clerk");
        let clerk = use_coroutine(cx, |mut rx: UnboundedReceiver<String>| async move {
            log("good morning");
            gate("the office opens").await;
            while let Some(letter) = rx.next().await {
                log(&letter);
            }
        });
        cx.render(rsx! { div {} })
    }

    #[test]
    fn plays() {
        let mut app = Played::new(App, &[]);
        app.sent(values!["a"], "clerk");
        app.removed("Page");
        app.shown("Page");
        app.opens("the office opens");
        app.sent(values!["b"], "clerk");
        app.logged("clerk", values!["good morning", "good morning", "b"]);
        app.end();
    }
}

// LIFECYCLE-6b (lifecycle/removal.feature): It takes up neither the letter in hand nor what came meanwhile
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
        coroutine("clerk");
        let clerk = use_coroutine(cx, |mut rx: UnboundedReceiver<String>| async move {
            while let Some(letter) = rx.next().await {
                log(&letter);
                sleep(hours(1)).await;
            }
        });
        cx.render(rsx! { div {} })
    }

    #[test]
    fn plays() {
        let mut app = Played::new(App, &[]);
        app.sent(values!["a"], "clerk");
        app.removed("Page");
        app.sent(values!["b"], "clerk");
        app.shown("Page");
        app.sent(values!["c"], "clerk");
        app.logged("clerk", values!["a", "c"]);
        app.end();
    }
}

// LIFECYCLE-7a (lifecycle/removal.feature): The removal of a component leaves the coroutines of its sibling
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

// LIFECYCLE-7b (lifecycle/removal.feature): The removal of a component leaves the coroutines of its parent
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

// LIFECYCLE-7c (lifecycle/removal.feature): The end of a coroutine leaves the other coroutines of its component
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
            log("fetched");
        });
        cx.render(rsx! { div {} })
    }

    #[test]
    fn plays() {
        let mut app = Played::new(App, &[]);
        app.sent(values!["a"], "sync");
        app.logged("fetcher", values!["fetched"]);
        app.logged("sync", values!["a"]);
        app.end();
    }
}

// LIFECYCLE-7d (lifecycle/removal.feature): Renders leave the coroutines of their component
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

// LIFECYCLE-1a (lifecycle/start.feature): It needs nobody to ask for it
mod lifecycle_1a {
    use crate::played::Played;
    use crate::prelude::*;

    fn App(cx: Scope) -> Element {
        component(cx, "App");
        coroutine("greeter");
        let greeter = use_coroutine(cx, |_: UnboundedReceiver<()>| async move {
            log("hello");
        });
        cx.render(rsx! { div {} })
    }

    #[test]
    fn plays() {
        let mut app = Played::new(App, &[]);
        app.starts();
        app.logged("greeter", values!["hello"]);
        app.end();
    }
}

// LIFECYCLE-1b (lifecycle/start.feature): A component may have several
mod lifecycle_1b {
    use crate::played::Played;
    use crate::prelude::*;

    fn App(cx: Scope) -> Element {
        component(cx, "App");
        coroutine("greeter");
        let greeter = use_coroutine(cx, |_: UnboundedReceiver<()>| async move {
            log("hello");
        });
        coroutine("guide");
        let guide = use_coroutine(cx, |_: UnboundedReceiver<()>| async move {
            log("this way");
        });
        cx.render(rsx! { div {} })
    }

    #[test]
    fn plays() {
        let mut app = Played::new(App, &[]);
        app.starts();
        app.logged("greeter", values!["hello"]);
        app.logged("guide", values!["this way"]);
        app.end();
    }
}

// LIFECYCLE-1c (lifecycle/start.feature): A child's coroutine starts when the child is shown
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
        coroutine("reader");
        let reader = use_coroutine(cx, |_: UnboundedReceiver<()>| async move {
            log("chapter one");
        });
        cx.render(rsx! { div {} })
    }

    #[test]
    fn plays() {
        let mut app = Played::new(App, &["Page"]);
        app.starts();
        app.logged_nothing("reader");
        app.shown("Page");
        app.logged("reader", values!["chapter one"]);
        app.end();
    }
}

// LIFECYCLE-1d (lifecycle/start.feature): A component twenty levels below the root starts its coroutine
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
            log("loaded");
        });
        cx.render(rsx! { div {} })
    }

    #[test]
    fn plays() {
        let mut app = Played::new(App, &[]);
        app.starts();
        app.logged("profile", values!["loaded"]);
        app.end();
    }
}

// LIFECYCLE-1e (lifecycle/start.feature): A component two hundred levels below the root starts its coroutine
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
            log("loaded");
        });
        cx.render(rsx! { div {} })
    }

    #[test]
    fn plays() {
        let mut app = Played::new(App, &[]);
        app.starts();
        app.logged("profile", values!["loaded"]);
        app.end();
    }
}

// LIFECYCLE-2a (lifecycle/start.feature): It is in the middle of its body while its component renders
mod lifecycle_2a {
    use crate::played::Played;
    use crate::prelude::*;

    fn App(cx: Scope) -> Element {
        component(cx, "App");
        coroutine("writer");
        let writer = use_coroutine(cx, |_: UnboundedReceiver<()>| async move {
            log("first page");
            gate("ink is delivered").await;
            log("second page");
        });
        cx.render(rsx! { div {} })
    }

    #[test]
    fn plays() {
        let mut app = Played::new(App, &[]);
        app.renders_again("App");
        app.opens("ink is delivered");
        app.logged("writer", values!["first page", "second page"]);
        app.started("writer", 1);
        app.end();
    }
}

// LIFECYCLE-2b (lifecycle/start.feature): It makes its own component render
mod lifecycle_2b {
    use crate::played::Played;
    use crate::prelude::*;

    fn App(cx: Scope) -> Element {
        component(cx, "App");
        let light = use_state(cx, || "off");
        state("light", light);
        coroutine("switch");
        let switch = use_coroutine(cx, |_: UnboundedReceiver<()>| {
            to_owned![light];
            async move {
                log("up");
                light.set("on");
                gate("bedtime").await;
                log("down");
            }
        });
        cx.render(rsx! { div {} })
    }

    #[test]
    fn plays() {
        let mut app = Played::new(App, &[]);
        app.opens("bedtime");
        app.logged("switch", values!["up", "down"]);
        app.started("switch", 1);
        app.end();
    }
}

// LIFECYCLE-3a (lifecycle/start.feature): Neither a render nor a message runs it again
mod lifecycle_3a {
    use crate::played::Played;
    use crate::prelude::*;

    fn App(cx: Scope) -> Element {
        component(cx, "App");
        coroutine("greeter");
        let greeter = use_coroutine(cx, |_: UnboundedReceiver<String>| async move {
            log("hello");
        });
        cx.render(rsx! { div {} })
    }

    #[test]
    fn plays() {
        let mut app = Played::new(App, &[]);
        app.starts();
        app.ended("greeter");
        app.renders_again("App");
        app.sent(values!["anybody there?"], "greeter");
        app.logged("greeter", values!["hello"]);
        app.started("greeter", 1);
        app.end();
    }
}

// LIFECYCLE-3b (lifecycle/start.feature): What is left in its channel does not run it again
mod lifecycle_3b {
    use crate::played::Played;
    use crate::prelude::*;

    fn App(cx: Scope) -> Element {
        component(cx, "App");
        coroutine("clerk");
        let clerk = use_coroutine(cx, |mut rx: UnboundedReceiver<String>| async move {
            gate("the office opens").await;
            rx.next().await;
            log("one is enough");
        });
        cx.render(rsx! { div {} })
    }

    #[test]
    fn plays() {
        let mut app = Played::new(App, &[]);
        app.sent(values!["a", "b"], "clerk");
        app.opens("the office opens");
        app.logged("clerk", values!["one is enough"]);
        app.ended("clerk");
        app.started("clerk", 1);
        app.end();
    }
}

// OWNERSHIP-1b (ownership/handles.feature): A listener may use what its render borrowed
mod ownership_1b {
    use crate::played::Played;
    use crate::prelude::*;

    fn App(cx: Scope) -> Element {
        component(cx, "App");
        let status = use_state(cx, || "launching");
        state("status", status);
        coroutine("greeter");
        let greeter = use_coroutine(cx, |_: UnboundedReceiver<()>| async move {
            log("hello");
        });
        cx.render(rsx! { div {} })
    }

    #[test]
    fn plays() {
        let mut app = Played::new(App, &[]);
        app.set_by_listener("status", "clicked");
        app.shows("App", "clicked", "status");
        app.logged("greeter", values!["hello"]);
        app.end();
    }
}

// OWNERSHIP-2a (ownership/handles.feature): The component shows what the coroutine sets
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

// OWNERSHIP-2b (ownership/handles.feature): The coroutine goes on from what a listener has set
mod ownership_2b {
    use crate::played::Played;
    use crate::prelude::*;

    fn App(cx: Scope) -> Element {
        component(cx, "App");
        let visitors = use_state(cx, || 0);
        state("visitors", visitors);
        coroutine("door");
        let door = use_coroutine(cx, |_: UnboundedReceiver<()>| {
            to_owned![visitors];
            async move {
                gate("somebody comes").await;
                visitors.modify(|n| n + 1);
            }
        });
        cx.render(rsx! { div {} })
    }

    #[test]
    fn plays() {
        let mut app = Played::new(App, &[]);
        app.set_by_listener("visitors", 41);
        app.opens("somebody comes");
        app.shows("App", 42, "visitors");
        app.end();
    }
}

// OWNERSHIP-2c (ownership/handles.feature): The coroutine goes on from what it has just set
mod ownership_2c {
    use crate::played::Played;
    use crate::prelude::*;

    fn App(cx: Scope) -> Element {
        component(cx, "App");
        let visitors = use_state(cx, || 0);
        state("visitors", visitors);
        coroutine("door");
        let door = use_coroutine(cx, |_: UnboundedReceiver<()>| {
            to_owned![visitors];
            async move {
                for _ in 0..3 {
                    visitors.modify(|n| n + 1);
                }
            }
        });
        cx.render(rsx! { div {} })
    }

    #[test]
    fn plays() {
        let mut app = Played::new(App, &[]);
        app.starts();
        app.shows("App", 3, "visitors");
        app.end();
    }
}

// OWNERSHIP-3a (ownership/handles.feature): Two states of one component
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

// OWNERSHIP-3b (ownership/handles.feature): Two numbers
mod ownership_3b {
    use crate::played::Played;
    use crate::prelude::*;

    fn App(cx: Scope) -> Element {
        component(cx, "App");
        let visitors = use_state(cx, || 0);
        state("visitors", visitors);
        let guests = use_state(cx, || 0);
        state("guests", guests);
        coroutine("door");
        let door = use_coroutine(cx, |_: UnboundedReceiver<()>| {
            to_owned![visitors, guests];
            async move {
                visitors.modify(|n| n + 1);
                guests.modify(|n| n + 10);
            }
        });
        cx.render(rsx! { div {} })
    }

    #[test]
    fn plays() {
        let mut app = Played::new(App, &[]);
        app.starts();
        app.shows("App", 1, "visitors");
        app.shows("App", 10, "guests");
        app.end();
    }
}

// OWNERSHIP-4a (ownership/handles.feature): An hour and two renders later
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

// OWNERSHIP-4b (ownership/handles.feature): A coroutine of a child owns a state of its parent
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

// OWNERSHIP-5a (ownership/handles.feature): Two coroutines count together
mod ownership_5a {
    use crate::played::Played;
    use crate::prelude::*;

    fn App(cx: Scope) -> Element {
        component(cx, "App");
        let visitors = use_state(cx, || 0);
        state("visitors", visitors);
        coroutine("front door");
        let front_door = use_coroutine(cx, |mut rx: UnboundedReceiver<String>| {
            to_owned![visitors];
            async move {
                while rx.next().await.is_some() {
                    visitors.modify(|n| n + 1);
                }
            }
        });
        coroutine("back door");
        let back_door = use_coroutine(cx, |mut rx: UnboundedReceiver<String>| {
            to_owned![visitors];
            async move {
                while rx.next().await.is_some() {
                    visitors.modify(|n| n + 1);
                }
            }
        });
        cx.render(rsx! { div {} })
    }

    #[test]
    fn plays() {
        let mut app = Played::new(App, &[]);
        app.sent(values!["Ada"], "front door");
        app.sent(values!["Bob"], "back door");
        app.sent(values!["Eve"], "front door");
        app.shows("App", 3, "visitors");
        app.end();
    }
}

// OWNERSHIP-6a (ownership/handles.feature): The last words of a page
mod ownership_6a {
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
        coroutine("typist");
        let typist = use_coroutine(cx, |mut rx: UnboundedReceiver<String>| {
            to_owned![title, draft];
            async move {
                while let Some(word) = rx.next().await {
                    draft.set(Some(word.clone()));
                    title.set(word);
                }
            }
        });
        cx.render(rsx! { div {} })
    }

    #[test]
    fn plays() {
        let mut app = Played::new(App, &[]);
        app.sent(values!["hello"], "typist");
        app.shows("Page", "hello", "draft");
        app.removed("Page");
        app.shown("Page");
        app.sent(values!["again"], "typist");
        app.shows("Page", "again", "draft");
        app.shows("App", "again", "title");
        app.end();
    }
}

// OWNERSHIP-6b (ownership/handles.feature): Somebody still has the handle
mod ownership_6b {
    use crate::played::Played;
    use crate::prelude::*;

    fn App(cx: Scope) -> Element {
        component(cx, "App");
        coroutine("clerk");
        let clerk = use_coroutine(cx, |mut rx: UnboundedReceiver<String>| async move {
            while let Some(letter) = rx.next().await {
                log(&letter);
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
        app.sent(values!["a"], "clerk");
        app.logged("clerk", values!["a"]);
        app.shown("Page");
        app.shows("Page", nothing(), "draft");
        app.end();
    }
}

// OWNERSHIP-6c (ownership/handles.feature): A handle is used after the application was closed
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

// SERVICES-7a (services/background.feature): Every item is handled as it comes
mod services_7a {
    use crate::played::Played;
    use crate::prelude::*;

    fn App(cx: Scope) -> Element {
        component(cx, "App");
        coroutine("listener");
        let listener = use_coroutine(cx, |_: UnboundedReceiver<()>| async move {
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
        app.logged("listener", values!["hello"]);
        app.arrives(values!["how are you?", "bye"], "socket");
        app.feed_ends("socket");
        app.logged("listener", values!["hello", "how are you?", "bye", "disconnected"]);
        app.end();
    }
}

// SERVICES-7b (services/background.feature): What came before the service was ready has waited
mod services_7b {
    use crate::played::Played;
    use crate::prelude::*;

    fn App(cx: Scope) -> Element {
        component(cx, "App");
        coroutine("listener");
        let listener = use_coroutine(cx, |_: UnboundedReceiver<()>| async move {
            gate("logged in").await;
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
        app.opens("logged in");
        app.logged("listener", values![1, 2, 3, "disconnected"]);
        app.end();
    }
}

// SERVICES-8a (services/background.feature): At most one letter a minute
mod services_8a {
    use crate::played::Played;
    use crate::prelude::*;

    fn App(cx: Scope) -> Element {
        component(cx, "App");
        coroutine("clerk");
        let clerk = use_coroutine(cx, |mut rx: UnboundedReceiver<String>| async move {
            while let Some(letter) = rx.next().await {
                log(&letter);
                sleep(minutes(1)).await;
            }
        });
        cx.render(rsx! { div {} })
    }

    #[test]
    fn plays() {
        let mut app = Played::new(App, &[]);
        app.sent(values!["a", "b", "c"], "clerk");
        app.logged("clerk", values!["a"]);
        app.passes(30000);
        app.logged("clerk", values!["a"]);
        app.passes(30000);
        app.logged("clerk", values!["a", "b"]);
        app.passes(3600000);
        app.logged("clerk", values!["a", "b", "c"]);
        app.end();
    }
}

// SERVICES-2a (services/several.feature): A profile, an editor, a sync and a search
mod services_2a {
    use crate::played::Played;
    use crate::prelude::*;

    fn App(cx: Scope) -> Element {
        component(cx, "App");
        coroutine("profile");
        let profile = use_coroutine(cx, |mut rx: UnboundedReceiver<String>| async move {
            while let Some(command) = rx.next().await {
                log(&command);
            }
        });
        coroutine("editor");
        let editor = use_coroutine(cx, |mut rx: UnboundedReceiver<String>| async move {
            while let Some(command) = rx.next().await {
                log(&command);
            }
        });
        coroutine("sync");
        let sync = use_coroutine(cx, |mut rx: UnboundedReceiver<String>| async move {
            while let Some(command) = rx.next().await {
                log(&command);
            }
        });
        coroutine("search");
        let search = use_coroutine(cx, |mut rx: UnboundedReceiver<String>| async move {
            while let Some(command) = rx.next().await {
                log(&command);
            }
        });
        cx.render(rsx! { div {} })
    }

    #[test]
    fn plays() {
        let mut app = Played::new(App, &[]);
        app.sent(values!["save"], "editor");
        app.sent(values!["rename"], "profile");
        app.sent(values!["pull", "push"], "sync");
        app.sent(values!["undo"], "editor");
        app.sent(values!["find"], "search");
        app.logged("profile", values!["rename"]);
        app.logged("editor", values!["save", "undo"]);
        app.logged("sync", values!["pull", "push"]);
        app.logged("search", values!["find"]);
        app.end();
    }
}

// SERVICES-2c (services/several.feature): Twenty-five services of one component
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

// SERVICES-2d (services/several.feature): Two hundred and fifty services of one component
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

// SERVICES-3a (services/several.feature): A name and an age
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
                        log("renamed");
                    }
                    ProfileUpdate::Age(_) => {
                        log("aged");
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
        app.logged("profile", values!["renamed", "Bob", "aged", 42]);
        app.end();
    }
}

// SERVICES-4a (services/several.feature): The profile overtakes the news
mod services_4a {
    use crate::played::Played;
    use crate::prelude::*;

    fn App(cx: Scope) -> Element {
        component(cx, "App");
        let headline = use_state(cx, || None::<String>);
        state("headline", headline);
        let user = use_state(cx, || None::<String>);
        state("user", user);
        coroutine("news");
        let news = use_coroutine(cx, |mut rx: UnboundedReceiver<String>| {
            to_owned![headline];
            async move {
                while let Some(path) = rx.next().await {
                    let page = get(&path).await;
                    headline.set(page);
                }
            }
        });
        coroutine("profile");
        let profile = use_coroutine(cx, |mut rx: UnboundedReceiver<String>| {
            to_owned![user];
            async move {
                while let Some(path) = rx.next().await {
                    let page = get(&path).await;
                    user.set(page);
                }
            }
        });
        cx.render(rsx! { div {} })
    }

    #[test]
    fn plays() {
        let mut app = Played::new(App, &[]);
        app.holds("/news");
        app.answers("/profile", "Ada");
        app.sent(values!["/news"], "news");
        app.sent(values!["/profile"], "profile");
        app.shows("App", "Ada", "user");
        app.shows("App", nothing(), "headline");
        app.answers_held("/news", "rain");
        app.shows("App", "rain", "headline");
        app.end();
    }
}

// SERVICES-4b (services/several.feature): Twelve requests that wait for the server hold up no other request
mod services_4b {
    use crate::played::Played;
    use crate::prelude::*;

    fn App(cx: Scope) -> Element {
        component(cx, "App");
        for number in 1..=12 {
            coroutine(&format!("fetcher {number}"));
            let fetcher_1 = use_coroutine(cx, |_: UnboundedReceiver<()>| async move {
                let page = get("/news").await;
                log(&page);
            });
        }
        coroutine("profile");
        let profile = use_coroutine(cx, |mut rx: UnboundedReceiver<String>| async move {
            while let Some(path) = rx.next().await {
                let page = get(&path).await;
                log(&page);
            }
        });
        cx.render(rsx! { div {} })
    }

    #[test]
    fn plays() {
        let mut app = Played::new(App, &[]);
        app.holds("/news");
        app.answers("/profile", "Ada");
        app.sent(values!["/profile"], "profile");
        app.logged("profile", values!["Ada"]);
        app.logged_nothing("fetcher 1");
        app.logged_nothing("fetcher 12");
        app.answers_held("/news", "rain");
        app.logged("fetcher 1", values!["rain"]);
        app.logged("fetcher 12", values!["rain"]);
        app.end();
    }
}

// SERVICES-5a (services/several.feature): The second letter waits until the first is filed
mod services_5a {
    use crate::played::Played;
    use crate::prelude::*;

    fn App(cx: Scope) -> Element {
        component(cx, "App");
        coroutine("clerk");
        let clerk = use_coroutine(cx, |mut rx: UnboundedReceiver<String>| async move {
            while let Some(letter) = rx.next().await {
                log(&letter);
                sleep(hours(1)).await;
                log("filed");
            }
        });
        cx.render(rsx! { div {} })
    }

    #[test]
    fn plays() {
        let mut app = Played::new(App, &[]);
        app.sent(values!["a", "b"], "clerk");
        app.logged("clerk", values!["a"]);
        app.passes(3600000);
        app.logged("clerk", values!["a", "filed", "b"]);
        app.passes(3600000);
        app.logged("clerk", values!["a", "filed", "b", "filed"]);
        app.end();
    }
}

// SERVICES-6a (services/several.feature): It puts on its hat once
mod services_6a {
    use crate::played::Played;
    use crate::prelude::*;

    fn App(cx: Scope) -> Element {
        component(cx, "App");
        coroutine("clerk");
        let clerk = use_coroutine(cx, |mut rx: UnboundedReceiver<String>| async move {
            log("hat on");
            while let Some(letter) = rx.next().await {
                log(&letter);
            }
        });
        cx.render(rsx! { div {} })
    }

    #[test]
    fn plays() {
        let mut app = Played::new(App, &[]);
        app.sent(values!["a"], "clerk");
        app.sent(values!["b"], "clerk");
        app.sent(values!["c"], "clerk");
        app.logged("clerk", values!["hat on", "a", "b", "c"]);
        app.started("clerk", 1);
        app.end();
    }
}

// STATE-1a (state/publishing.feature): The work is done
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

// STATE-1b (state/publishing.feature): The work takes several steps
mod state_1b {
    use crate::played::Played;
    use crate::prelude::*;

    fn App(cx: Scope) -> Element {
        component(cx, "App");
        let progress = use_state(cx, || 0);
        state("progress", progress);
        coroutine("worker");
        let worker = use_coroutine(cx, |_: UnboundedReceiver<()>| {
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

// STATE-2a (state/rendering.feature): The coroutine has not begun its work
mod state_2a {
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
        app.renders_again("App");
        app.shows("App", "launching", "status");
        app.opens("connected");
        app.shows("App", "working", "status");
        app.end();
    }
}

// STATE-2b (state/rendering.feature): Every state has its own
mod state_2b {
    use crate::played::Played;
    use crate::prelude::*;

    fn App(cx: Scope) -> Element {
        component(cx, "App");
        let status = use_state(cx, || "launching");
        state("status", status);
        let load = use_state(cx, || 0);
        state("load", load);
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
        app.shows("App", 0, "load");
        app.end();
    }
}

// STATE-3a (state/rendering.feature): Only the last colour is painted
mod state_3a {
    use crate::played::Played;
    use crate::prelude::*;

    fn App(cx: Scope) -> Element {
        component(cx, "App");
        let wall = use_state(cx, || "white");
        state("wall", wall);
        coroutine("painter");
        let painter = use_coroutine(cx, |_: UnboundedReceiver<()>| {
            to_owned![wall];
            async move {
                gate("the paint is here").await;
                wall.set("red");
                wall.set("green");
                wall.set("blue");
            }
        });
        cx.render(rsx! { div {} })
    }

    #[test]
    fn plays() {
        let mut app = Played::new(App, &[]);
        app.opens("the paint is here");
        app.one_render("App");
        app.shows("App", "blue", "wall");
        app.end();
    }
}

// STATE-3b (state/rendering.feature): Two walls are painted in one go
mod state_3b {
    use crate::played::Played;
    use crate::prelude::*;

    fn App(cx: Scope) -> Element {
        component(cx, "App");
        let left_wall = use_state(cx, || "white");
        state("left wall", left_wall);
        let right_wall = use_state(cx, || "white");
        state("right wall", right_wall);
        coroutine("painter");
        let painter = use_coroutine(cx, |_: UnboundedReceiver<()>| {
            to_owned![left_wall, right_wall];
            async move {
                gate("the paint is here").await;
                left_wall.set("red");
                right_wall.set("blue");
            }
        });
        cx.render(rsx! { div {} })
    }

    #[test]
    fn plays() {
        let mut app = Played::new(App, &[]);
        app.opens("the paint is here");
        app.one_render("App");
        app.shows("App", "red", "left wall");
        app.shows("App", "blue", "right wall");
        app.end();
    }
}

// STATE-4a (state/rendering.feature): White on white
mod state_4a {
    use crate::played::Played;
    use crate::prelude::*;

    fn App(cx: Scope) -> Element {
        component(cx, "App");
        let wall = use_state(cx, || "white");
        state("wall", wall);
        coroutine("painter");
        let painter = use_coroutine(cx, |_: UnboundedReceiver<()>| {
            to_owned![wall];
            async move {
                gate("the paint is here").await;
                wall.set("white");
            }
        });
        cx.render(rsx! { div {} })
    }

    #[test]
    fn plays() {
        let mut app = Played::new(App, &[]);
        app.opens("the paint is here");
        app.rendered_again("App");
        app.end();
    }
}

// STATE-5a (state/rendering.feature): The neighbours are left alone
mod state_5a {
    use crate::played::Played;
    use crate::prelude::*;

    fn App(cx: Scope) -> Element {
        component(cx, "App");
        cx.render(rsx! {
            Kitchen {}
            Bathroom {}
        })
    }

    fn Kitchen(cx: Scope) -> Element {
        component(cx, "Kitchen");
        let light = use_state(cx, || "off");
        state("light", light);
        coroutine("switch");
        let switch = use_coroutine(cx, |_: UnboundedReceiver<()>| {
            to_owned![light];
            async move {
                gate("evening").await;
                light.set("on");
            }
        });
        cx.render(rsx! { div {} })
    }

    fn Bathroom(cx: Scope) -> Element {
        component(cx, "Bathroom");
        cx.render(rsx! { div {} })
    }

    #[test]
    fn plays() {
        let mut app = Played::new(App, &[]);
        app.opens("evening");
        app.rendered_again("Kitchen");
        app.not_rendered_again("Bathroom");
        app.not_rendered_again("App");
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

// YIELDING-5b (yielding/loops.feature): Two timers each keep their own pace
mod yielding_5b {
    use crate::played::Played;
    use crate::prelude::*;

    fn App(cx: Scope) -> Element {
        component(cx, "App");
        coroutine("quick");
        let quick = use_coroutine(cx, |_: UnboundedReceiver<()>| async move {
            loop {
                sleep(seconds(2)).await;
                log("tick");
            }
        });
        coroutine("slow");
        let slow = use_coroutine(cx, |_: UnboundedReceiver<()>| async move {
            loop {
                sleep(seconds(3)).await;
                log("tock");
            }
        });
        cx.render(rsx! { div {} })
    }

    #[test]
    fn plays() {
        let mut app = Played::new(App, &[]);
        app.passes(7000);
        app.logged("quick", values!["tick", "tick", "tick"]);
        app.logged("slow", values!["tock", "tock"]);
        app.end();
    }
}

// YIELDING-5c (yielding/loops.feature): A service works beside a loop without end
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
        coroutine("clerk");
        let clerk = use_coroutine(cx, |mut rx: UnboundedReceiver<String>| async move {
            while let Some(letter) = rx.next().await {
                log(&letter);
            }
        });
        cx.render(rsx! { div {} })
    }

    #[test]
    fn plays() {
        let mut app = Played::new(App, &[]);
        app.passes(3000);
        app.sent(values!["a"], "clerk");
        app.logged("clerk", values!["a"]);
        app.end();
    }
}

// YIELDING-5d (yielding/loops.feature): A timer ticks every second of 18 minutes
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

// YIELDING-5e (yielding/loops.feature): A timer ticks every second of 3 hours
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

// YIELDING-6a (yielding/outcomes.feature): The server answers
mod yielding_6a {
    use crate::played::Played;
    use crate::prelude::*;

    fn App(cx: Scope) -> Element {
        component(cx, "App");
        coroutine("reporter");
        let reporter = use_coroutine(cx, |_: UnboundedReceiver<()>| async move {
            let weather = get("/weather").await;
            log(&weather);
        });
        cx.render(rsx! { div {} })
    }

    #[test]
    fn plays() {
        let mut app = Played::new(App, &[]);
        app.answers("/weather", "rain");
        app.starts();
        app.logged("reporter", values!["rain"]);
        app.end();
    }
}

// YIELDING-6b (yielding/outcomes.feature): The server refuses
mod yielding_6b {
    use crate::played::Played;
    use crate::prelude::*;

    fn App(cx: Scope) -> Element {
        component(cx, "App");
        coroutine("reporter");
        let reporter = use_coroutine(cx, |_: UnboundedReceiver<()>| async move {
            let weather = get("/weather").await;
            log(&weather);
            log("that was the news");
        });
        cx.render(rsx! { div {} })
    }

    #[test]
    fn plays() {
        let mut app = Played::new(App, &[]);
        app.refuses("/weather");
        app.starts();
        app.logged("reporter", values![nothing(), "that was the news"]);
        app.end();
    }
}

// YIELDING-6c (yielding/outcomes.feature): The connection is dropped
mod yielding_6c {
    use crate::played::Played;
    use crate::prelude::*;

    fn App(cx: Scope) -> Element {
        component(cx, "App");
        coroutine("reporter");
        let reporter = use_coroutine(cx, |_: UnboundedReceiver<()>| async move {
            let weather = get("/weather").await;
            if weather.is_none() {
                log("no weather today");
            } else {
                log(&weather);
            }
        });
        cx.render(rsx! { div {} })
    }

    #[test]
    fn plays() {
        let mut app = Played::new(App, &[]);
        app.drops("/weather");
        app.starts();
        app.logged("reporter", values!["no weather today"]);
        app.end();
    }
}

// YIELDING-1a (yielding/segments.feature): To set a state renders nothing yet
mod yielding_1a {
    use crate::played::Played;
    use crate::prelude::*;

    fn App(cx: Scope) -> Element {
        component(cx, "App");
        let wall = use_state(cx, || "white");
        state("wall", wall);
        coroutine("painter");
        let painter = use_coroutine(cx, |_: UnboundedReceiver<()>| {
            to_owned![wall];
            async move {
                log("begin");
                wall.set("red");
                wall.set("blue");
                log("end");
            }
        });
        cx.render(rsx! { div {} })
    }

    #[test]
    fn plays() {
        let mut app = Played::new(App, &[]);
        app.starts();
        app.nothing_else("begin", "end", "painter");
        app.end();
    }
}

// YIELDING-1b (yielding/segments.feature): To send runs the receiver not yet
mod yielding_1b {
    use crate::played::Played;
    use crate::prelude::*;

    fn App(cx: Scope) -> Element {
        component(cx, "App");
        coroutine("clerk");
        let clerk = use_coroutine(cx, |mut rx: UnboundedReceiver<String>| async move {
            while let Some(letter) = rx.next().await {
                log(&letter);
            }
        });
        coroutine("author");
        let author = use_coroutine(cx, |_: UnboundedReceiver<()>| {
            to_owned![clerk];
            async move {
                gate("inspiration").await;
                log("begin");
                clerk.send("chapter one".to_string());
                clerk.send("chapter two".to_string());
                log("end");
            }
        });
        cx.render(rsx! { div {} })
    }

    #[test]
    fn plays() {
        let mut app = Played::new(App, &[]);
        app.opens("inspiration");
        app.nothing_else("begin", "end", "author");
        app.end();
    }
}

// YIELDING-1c (yielding/segments.feature): Two that could run at the same time take turns
mod yielding_1c {
    use crate::played::Played;
    use crate::prelude::*;

    fn App(cx: Scope) -> Element {
        component(cx, "App");
        coroutine("left hand");
        let left_hand = use_coroutine(cx, |_: UnboundedReceiver<()>| async move {
            gate("music").await;
            log("begin");
            for _ in 0..500 {
                log("play");
            }
            log("end");
        });
        coroutine("right hand");
        let right_hand = use_coroutine(cx, |_: UnboundedReceiver<()>| async move {
            gate("music").await;
            log("begin");
            for _ in 0..500 {
                log("play");
            }
            log("end");
        });
        cx.render(rsx! { div {} })
    }

    #[test]
    fn plays() {
        let mut app = Played::new(App, &[]);
        app.opens("music");
        app.nothing_else("begin", "end", "left hand");
        app.nothing_else("begin", "end", "right hand");
        app.end();
    }
}

// YIELDING-2a (yielding/waiting.feature): Another coroutine handles its messages
mod yielding_2a {
    use crate::played::Played;
    use crate::prelude::*;

    fn App(cx: Scope) -> Element {
        component(cx, "App");
        coroutine("sleeper");
        let sleeper = use_coroutine(cx, |_: UnboundedReceiver<()>| async move {
            log("good night");
            gate("never").await;
        });
        coroutine("clerk");
        let clerk = use_coroutine(cx, |mut rx: UnboundedReceiver<String>| async move {
            while let Some(letter) = rx.next().await {
                log(&letter);
            }
        });
        cx.render(rsx! { div {} })
    }

    #[test]
    fn plays() {
        let mut app = Played::new(App, &[]);
        app.sent(values!["a"], "clerk");
        app.logged("clerk", values!["a"]);
        app.logged("sleeper", values!["good night"]);
        app.end();
    }
}

// YIELDING-2b (yielding/waiting.feature): The component renders
mod yielding_2b {
    use crate::played::Played;
    use crate::prelude::*;

    fn App(cx: Scope) -> Element {
        component(cx, "App");
        let light = use_state(cx, || "off");
        state("light", light);
        coroutine("switch");
        let switch = use_coroutine(cx, |_: UnboundedReceiver<()>| {
            to_owned![light];
            async move {
                light.set("on");
                gate("never").await;
            }
        });
        cx.render(rsx! { div {} })
    }

    #[test]
    fn plays() {
        let mut app = Played::new(App, &[]);
        app.starts();
        app.shows("App", "on", "light");
        app.end();
    }
}

// YIELDING-3a (yielding/waiting.feature): It still knows what it knew
mod yielding_3a {
    use crate::played::Played;
    use crate::prelude::*;

    fn App(cx: Scope) -> Element {
        component(cx, "App");
        coroutine("messenger");
        let messenger = use_coroutine(cx, |_: UnboundedReceiver<()>| async move {
            let mut cache: Cache<String, String> = Cache::new();
            cache.insert("the guard".to_string(), "swordfish".to_string());
            gate("dawn").await;
            log(cache.get("the guard"));
        });
        cx.render(rsx! { div {} })
    }

    #[test]
    fn plays() {
        let mut app = Played::new(App, &[]);
        app.opens("dawn");
        app.logged("messenger", values!["swordfish"]);
        app.end();
    }
}

// YIELDING-3b (yielding/waiting.feature): It waits again and again
mod yielding_3b {
    use crate::played::Played;
    use crate::prelude::*;

    fn App(cx: Scope) -> Element {
        component(cx, "App");
        coroutine("traveller");
        let traveller = use_coroutine(cx, |_: UnboundedReceiver<()>| async move {
            gate("the first river").await;
            log("forest");
            gate("the second river").await;
            log("mountain");
        });
        cx.render(rsx! { div {} })
    }

    #[test]
    fn plays() {
        let mut app = Played::new(App, &[]);
        app.opens("the first river");
        app.logged("traveller", values!["forest"]);
        app.opens("the second river");
        app.logged("traveller", values!["forest", "mountain"]);
        app.end();
    }
}

// YIELDING-3c (yielding/waiting.feature): Two wait for the same
mod yielding_3c {
    use crate::played::Played;
    use crate::prelude::*;

    fn App(cx: Scope) -> Element {
        component(cx, "App");
        coroutine("knight");
        let knight = use_coroutine(cx, |_: UnboundedReceiver<()>| async move {
            gate("drawbridge").await;
            log("across");
        });
        coroutine("squire");
        let squire = use_coroutine(cx, |_: UnboundedReceiver<()>| async move {
            gate("drawbridge").await;
            log("across");
        });
        cx.render(rsx! { div {} })
    }

    #[test]
    fn plays() {
        let mut app = Played::new(App, &[]);
        app.opens("drawbridge");
        app.logged("knight", values!["across"]);
        app.logged("squire", values!["across"]);
        app.end();
    }
}

// YIELDING-3d (yielding/waiting.feature): It waits for its next turn
mod yielding_3d {
    use crate::played::Played;
    use crate::prelude::*;

    fn App(cx: Scope) -> Element {
        component(cx, "App");
        coroutine("dancer");
        let dancer = use_coroutine(cx, |_: UnboundedReceiver<()>| async move {
            for _ in 0..3 {
                yield_now().await;
                log("step");
            }
        });
        cx.render(rsx! { div {} })
    }

    #[test]
    fn plays() {
        let mut app = Played::new(App, &[]);
        app.starts();
        app.logged("dancer", values!["step", "step", "step"]);
        app.end();
    }
}

// YIELDING-3e (yielding/waiting.feature): The gate was open before it came
mod yielding_3e {
    use crate::played::Played;
    use crate::prelude::*;

    fn App(cx: Scope) -> Element {
        component(cx, "App");
        coroutine("latecomer");
        let latecomer = use_coroutine(cx, |_: UnboundedReceiver<()>| async move {
            gate("lunch").await;
            gate("dinner").await;
            log("seated");
        });
        cx.render(rsx! { div {} })
    }

    #[test]
    fn plays() {
        let mut app = Played::new(App, &[]);
        app.opens("dinner");
        app.opens("lunch");
        app.logged("latecomer", values!["seated"]);
        app.end();
    }
}

// YIELDING-3f (yielding/waiting.feature): Two thousand awaits in a row whose outcome is there already
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

// YIELDING-3g (yielding/waiting.feature): Twenty thousand awaits in a row whose outcome is there already
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

// YIELDING-4a (yielding/waiting.feature): Neither another gate nor a render wakes it
mod yielding_4a {
    use crate::played::Played;
    use crate::prelude::*;

    fn App(cx: Scope) -> Element {
        component(cx, "App");
        coroutine("sleeper");
        let sleeper = use_coroutine(cx, |_: UnboundedReceiver<()>| async move {
            log("asleep");
            gate("morning").await;
            log("awake");
        });
        cx.render(rsx! { div {} })
    }

    #[test]
    fn plays() {
        let mut app = Played::new(App, &[]);
        app.opens("midnight");
        app.renders_again("App");
        app.logged("sleeper", values!["asleep"]);
        app.opens("morning");
        app.logged("sleeper", values!["asleep", "awake"]);
        app.end();
    }
}

// YIELDING-4b (yielding/waiting.feature): A message does not wake it
mod yielding_4b {
    use crate::played::Played;
    use crate::prelude::*;

    fn App(cx: Scope) -> Element {
        component(cx, "App");
        coroutine("sleeper");
        let sleeper = use_coroutine(cx, |_: UnboundedReceiver<String>| async move {
            log("asleep");
            gate("morning").await;
            log("awake");
        });
        cx.render(rsx! { div {} })
    }

    #[test]
    fn plays() {
        let mut app = Played::new(App, &[]);
        app.sent(values!["psst"], "sleeper");
        app.logged("sleeper", values!["asleep"]);
        app.opens("morning");
        app.logged("sleeper", values!["asleep", "awake"]);
        app.end();
    }
}

// YIELDING-4c (yielding/waiting.feature): Time has to pass in full
mod yielding_4c {
    use crate::played::Played;
    use crate::prelude::*;

    fn App(cx: Scope) -> Element {
        component(cx, "App");
        coroutine("cook");
        let cook = use_coroutine(cx, |_: UnboundedReceiver<()>| async move {
            log("eggs in");
            sleep(minutes(5)).await;
            log("eggs out");
        });
        cx.render(rsx! { div {} })
    }

    #[test]
    fn plays() {
        let mut app = Played::new(App, &[]);
        app.passes(240000);
        app.logged("cook", values!["eggs in"]);
        app.passes(60000);
        app.logged("cook", values!["eggs in", "eggs out"]);
        app.end();
    }
}
