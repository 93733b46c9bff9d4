// The values that scenarios speak of, and what Rust has for them.

use std::borrow::Borrow;
use std::collections::HashMap;
use std::hash::Hash;

/// What scenarios speak of: a text, a number, one of them with a shape, or nothing.
#[derive(Clone, Debug, Eq, Hash, PartialEq)]
pub enum Value {
    Nothing,
    Text(String),
    Whole(i64),
    Shaped(String, Box<Value>),
}

pub trait ToValue {
    fn to_value(&self) -> Value;
}

pub trait FromValue {
    fn from_value(value: Value) -> Self;
}

impl ToValue for Value {
    fn to_value(&self) -> Value {
        self.clone()
    }
}

impl FromValue for Value {
    fn from_value(value: Value) -> Self {
        value
    }
}

impl ToValue for str {
    fn to_value(&self) -> Value {
        Value::Text(self.to_owned())
    }
}

impl ToValue for String {
    fn to_value(&self) -> Value {
        Value::Text(self.clone())
    }
}

impl FromValue for String {
    fn from_value(value: Value) -> Self {
        let Value::Text(text) = value else { panic!("{value:?} is no text") };
        text
    }
}

impl FromValue for &'static str {
    fn from_value(value: Value) -> Self {
        String::from_value(value).leak()
    }
}

impl ToValue for i64 {
    fn to_value(&self) -> Value {
        Value::Whole(*self)
    }
}

impl FromValue for i64 {
    fn from_value(value: Value) -> Self {
        let Value::Whole(number) = value else { panic!("{value:?} is no number") };
        number
    }
}

impl FromValue for () {
    fn from_value(_: Value) -> Self {}
}

impl<T: ToValue> ToValue for Option<T> {
    fn to_value(&self) -> Value {
        self.as_ref().map_or(Value::Nothing, ToValue::to_value)
    }
}

impl<T: FromValue> FromValue for Option<T> {
    fn from_value(value: Value) -> Self {
        (value != Value::Nothing).then(|| T::from_value(value))
    }
}

impl<T: ToValue + ?Sized> ToValue for &T {
    fn to_value(&self) -> Value {
        (*self).to_value()
    }
}

impl<T: ToValue> From<T> for Value
where
    T: Plain,
{
    fn from(plain: T) -> Self {
        plain.to_value()
    }
}

/// What a value can be made of.
pub trait Plain {}
impl Plain for &str {}
impl Plain for String {}
impl Plain for i64 {}

impl PartialEq<&str> for Value {
    fn eq(&self, other: &&str) -> bool {
        *self == other.to_value()
    }
}

impl PartialEq<i64> for Value {
    fn eq(&self, other: &i64) -> bool {
        *self == other.to_value()
    }
}

/// Messages of a type that is a struct around a value, or around nothing.
macro_rules! message {
    ($name:ident) => {
        impl FromValue for $name {
            fn from_value(_: Value) -> Self {
                $name
            }
        }
    };
    ($name:ident()) => {
        impl ToValue for $name {
            fn to_value(&self) -> Value {
                self.0.to_value()
            }
        }

        impl FromValue for $name {
            fn from_value(value: Value) -> Self {
                $name(FromValue::from_value(value))
            }
        }
    };
}

/// Values with shapes.
macro_rules! shapes {
    ($name:ident { $($variant:ident = $shape:literal),+ }) => {
        impl ToValue for $name {
            fn to_value(&self) -> Value {
                match self {
                    $($name::$variant(content) => Value::Shaped($shape.to_owned(), Box::new(content.to_value()))),+
                }
            }
        }

        impl FromValue for $name {
            fn from_value(value: Value) -> Self {
                match value {
                    $(Value::Shaped(shape, content) if shape == $shape => {
                        $name::$variant(FromValue::from_value(*content))
                    })+
                    other => panic!("{other:?} has no shape that is known"),
                }
            }
        }
    };
}

macro_rules! values {
    ($($value:expr),*) => {
        vec![$(value($value)),*]
    };
}

#[allow(unused_imports)]
pub(crate) use {message, shapes, values};

pub fn value(of: impl ToValue) -> Value {
    of.to_value()
}

pub fn nothing() -> Value {
    Value::Nothing
}

pub fn shaped(shape: &str, content: impl ToValue) -> Value {
    Value::Shaped(shape.to_owned(), Box::new(content.to_value()))
}

pub fn has_shape(value: impl ToValue, shape: &str) -> bool {
    matches!(value.to_value(), Value::Shaped(its, _) if its == shape)
}

pub fn content(value: impl ToValue) -> Value {
    match value.to_value() {
        Value::Shaped(_, content) => *content,
        plain => plain,
    }
}

/// A map in which inserting nothing removes.
pub struct Cache<K, V>(HashMap<K, V>);

impl<K: Eq + Hash, V: Clone> Cache<K, V> {
    #[allow(clippy::new_without_default)]
    pub fn new() -> Self {
        Cache(HashMap::new())
    }

    pub fn insert(&mut self, key: K, value: impl Into<Option<V>>) {
        match value.into() {
            Some(value) => self.0.insert(key, value),
            None => self.0.remove(&key),
        };
    }

    pub fn get<Q: Eq + Hash + ?Sized>(&self, key: &Q) -> Option<V>
    where
        K: Borrow<Q>,
    {
        self.0.get(key).cloned()
    }
}
