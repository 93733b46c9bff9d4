//! What a scenario sees: each step of the features is a method that is called as in the kit.

use crate::played::Played;
use crate::value::{ToValue, Value};
use crate::world::{world, Happening};

impl Played {
    fn happened(&mut self) -> Vec<Happening> {
        self.starts();
        world(|world| world.happened.clone())
    }

    fn log_of(&mut self, coroutine: &str) -> Vec<Value> {
        let logged = |happening| match happening {
            Happening::Logged(name, value) if name == coroutine => Some(value),
            _ => None,
        };
        self.happened().into_iter().filter_map(logged).collect()
    }

    pub fn logged(&mut self, coroutine: &str, values: Vec<Value>) {
        assert_eq!(self.log_of(coroutine), values, "what \"{coroutine}\" logged");
    }

    pub fn logged_numbers(&mut self, coroutine: &str, first: i64, last: i64) {
        self.logged(coroutine, (first..=last).map(Value::from).collect());
    }

    pub fn logged_in_any_order(&mut self, coroutine: &str, mut values: Vec<Value>) {
        let mut logged = self.log_of(coroutine);
        logged.sort_by_key(|value| format!("{value:?}"));
        values.sort_by_key(|value| format!("{value:?}"));
        assert_eq!(logged, values, "what \"{coroutine}\" logged, sorted");
    }

    pub fn logged_for_every_render(&mut self, coroutine: &str, value: impl ToValue, component: &str) {
        let renders = count(&self.happened(), component);
        assert!(renders > 0, "\"{component}\" has not rendered");
        assert_eq!(self.log_of(coroutine), vec![value.to_value(); renders], "what \"{coroutine}\" logged");
    }

    pub fn logged_nothing(&mut self, coroutine: &str) {
        self.logged(coroutine, vec![]);
    }

    pub fn started(&mut self, coroutine: &str, times: usize) {
        let started = Happening::Started(coroutine.to_owned());
        let starts = self.happened().into_iter().filter(|happening| *happening == started).count();
        assert_eq!(starts, times, "starts of \"{coroutine}\"");
    }

    pub fn ended(&mut self, coroutine: &str) {
        self.starts();
        assert!(world(|world| holds(&world.ended, coroutine)), "\"{coroutine}\" has not ended");
    }

    pub fn failed(&mut self, coroutine: &str) {
        self.starts();
        assert!(world(|world| holds(&world.failed, coroutine)), "\"{coroutine}\" has not failed");
    }

    pub fn dropped(&mut self, coroutine: &str) {
        self.starts();
        assert!(world(|world| holds(&world.dropped, coroutine)), "\"{coroutine}\" was not dropped");
    }

    pub fn render_failed(&mut self, component: &str) {
        self.starts();
        assert!(world(|world| holds(&world.failed_renders, component)), "no render of \"{component}\" has failed");
    }

    pub fn listener_failed(&mut self, component: &str) {
        assert!(holds(&self.failed_listeners, component), "no listener of \"{component}\" has failed");
    }

    pub fn shows(&mut self, component: &str, value: impl ToValue, name: &str) {
        self.starts();
        let shown = world(|world| world.shown.get(&(component.to_owned(), name.to_owned())).cloned());
        assert_eq!(shown, Some(value.to_value()), "what \"{component}\" shows as \"{name}\"");
    }

    pub fn rendered(&mut self, component: &str) {
        assert!(count(&self.happened(), component) > 0, "\"{component}\" has not rendered");
    }

    fn renders_since_move(&mut self, component: &str) -> usize {
        count(&self.happened()[self.before..], component)
    }

    pub fn rendered_again(&mut self, component: &str) {
        assert!(self.renders_since_move(component) > 0, "\"{component}\" has not rendered again");
    }

    pub fn not_rendered_again(&mut self, component: &str) {
        assert_eq!(self.renders_since_move(component), 0, "renders of \"{component}\"");
    }

    pub fn one_render(&mut self, component: &str) {
        assert_eq!(self.renders_since_move(component), 1, "renders of \"{component}\"");
    }

    pub fn found(&mut self, handle: &str) {
        self.starts();
        assert!(world(|world| world.found[handle]), "the handle \"{handle}\" was not found");
    }

    pub fn not_found(&mut self, handle: &str) {
        self.starts();
        assert!(!world(|world| world.found[handle]), "the handle \"{handle}\" was found");
    }

    pub fn nothing_else(&mut self, from: impl ToValue, to: impl ToValue, coroutine: &str) {
        let happened = self.happened();
        let at = |value: Value| {
            let logged = Happening::Logged(coroutine.to_owned(), value);
            happened.iter().position(|happening| *happening == logged).expect("both were logged")
        };
        for happening in &happened[at(from.to_value())..at(to.to_value())] {
            assert!(matches!(happening, Happening::Logged(name, _) if name == coroutine), "between: {happening:?}");
        }
    }

    pub fn asked(&mut self, path: &str, times: usize) {
        self.starts();
        let asked = world(|world| world.asked.get(path).copied().unwrap_or_default());
        assert_eq!(asked, times, "requests for \"{path}\"");
    }
}

fn holds(names: &[String], name: &str) -> bool {
    names.iter().any(|one| one == name)
}

fn count(happened: &[Happening], component: &str) -> usize {
    let rendered = Happening::Rendered(component.to_owned());
    happened.iter().filter(|happening| **happening == rendered).count()
}
