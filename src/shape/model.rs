//! `model!`: one declaration a struct gives the type, its reader and writer, its table, its constructor and its setters.

/// Declares a struct of the model.
///
/// ```text
/// model! {
///     /// English: what it is. Source.
///     pub struct Organisation: "Organisation", "Deutscher Text." {
///         new {
///             /// English: what it says.
///             id: EntityId = "id", "Kennung", "Deutscher Text.";
///         }
///         /// A reference names the kinds of entities that are allowed.
///         legal_entity: Option<EntityId> = "legalEntity" -> Organisation, "Rechtsträger", "Deutscher Text.";
///     }
/// }
/// ```
///
/// Members in `new` are the arguments of the constructor, in order. The order of declaration is the order of writing.
macro_rules! model {
    ($(
        $(#[doc = $doc:literal])*
        pub struct $name:ident: $title:literal, $text:literal {
            new { $(
                $(#[doc = $new_doc:literal])*
                $new:ident: $new_ty:ty = $new_wire:literal $(-> $($new_kind:ident)|+)?, $new_title:literal, $new_text:literal;
            )* }
            $(
                $(#[doc = $field_doc:literal])*
                $field:ident: $field_ty:ty = $field_wire:literal $(-> $($field_kind:ident)|+)?, $field_title:literal, $field_text:literal;
            )*
        }
    )*) => { $(
        $crate::shape::model_struct! {
            [$name, $title, $text, [$($doc)*]]
            [unknown]
            []
            [$($new: $new_ty,)*]
            [$($field)*]
            [
                $( [$new, $new_ty, $new_wire, [$($($new_kind)*)?], $new_title, $new_text, [$($new_doc)*]] )*
                $( [$field, $field_ty, $field_wire, [$($($field_kind)*)?], $field_title, $field_text, [$($field_doc)*]] )*
            ]
        }
        $crate::shape::model_value! { $name }
    )* };
}
pub(crate) use model;

/// Declares a struct of a request: the same, but what is not declared is refused and not kept. A request that stands for
/// itself names its call behind `as`; `format` and `call` are then its first members.
///
/// ```text
/// request! {
///     /// English: what it is.
///     pub struct KeyRequest as "key": "Frage", "Deutscher Text." {
///         new { … }
///     }
/// }
/// ```
macro_rules! request {
    ($(
        $(#[doc = $doc:literal])*
        pub struct $name:ident $(as $call:literal)?: $title:literal, $text:literal {
            new { $(
                $(#[doc = $new_doc:literal])*
                $new:ident: $new_ty:ty = $new_wire:literal, $new_title:literal, $new_text:literal;
            )* }
            $(
                $(#[doc = $field_doc:literal])*
                $field:ident: $field_ty:ty = $field_wire:literal, $field_title:literal, $field_text:literal;
            )*
        }
    )*) => { $(
        $crate::shape::model_struct! {
            [$name, $title, $text, [$($doc)*]]
            []
            [$("format", &1; "call", $call)?]
            [$($new: $new_ty,)*]
            [$($field)*]
            [
                $( [$new, $new_ty, $new_wire, [], $new_title, $new_text, [$($new_doc)*]] )*
                $( [$field, $field_ty, $field_wire, [], $field_title, $field_text, [$($field_doc)*]] )*
            ]
        }
        $(
            impl $name {
                /// The name of the call.
                pub const CALL: &str = $call;
            }
        )?
    )* };
}
pub(crate) use request;

/// The expansion of [`model!`] and [`request!`] for one struct, after the members of `new` and the others have become one
/// list: besides, where members beyond the declared ones are kept, and what is written before all members.
macro_rules! model_struct {
    (
        [$name:ident, $title:literal, $text:literal, [$($doc:literal)*]]
        [$($unknown:ident)?]
        [$($head:literal, $head_value:expr);*]
        [$($new:ident: $new_ty:ty,)*]
        [$($rest:ident)*]
        [$( [$field:ident, $ty:ty, $wire:literal, [$($kind:ident)*], $field_title:literal, $field_text:literal, [$($field_doc:literal)*]] )*]
    ) => {
        $(#[doc = $doc])*
        #[doc(alias = $title)]
        #[derive(Clone, PartialEq, Eq, Debug)]
        #[non_exhaustive]
        pub struct $name {
            $(
                $(#[doc = $field_doc])*
                #[doc(alias = $field_title)]
                pub $field: $ty,
            )*
            $(
                /// Members beyond the declared ones, and values that could not be typed, as they were written.
                pub $unknown: $crate::shape::UnknownMembers,
            )?
        }

        const _: () = {
            /// The declared members in the order of the table.
            #[allow(non_camel_case_types, clippy::upper_case_acronyms)]
            #[derive(Clone, Copy)]
            enum Member { $($field),* }

            const MEMBERS: &[Member] = &[$(Member::$field),*];

            static OBJECT: $crate::shape::ObjectShape = $crate::shape::ObjectShape {
                name: stringify!($name),
                title: $title,
                docs: $crate::shape::Bilingual::new($text, concat!($($doc, "\n"),*)),
                fields: &[$($crate::shape::Field {
                    name: $wire,
                    title: $field_title,
                    docs: $crate::shape::Bilingual::new($field_text, concat!($($field_doc, "\n"),*)),
                    shape: <$ty as $crate::shape::Value>::SHAPE,
                    required: <$ty as $crate::shape::Value>::REQUIRED,
                    kinds: &[$($crate::shape::EntityKind::$kind),*],
                }),*],
                closed: concat!($(stringify!($unknown))?).is_empty(),
                probes: &[$($crate::shape::Probe::new($wire)),*],
            };

            impl $name {
                /// What its JSON looks like, as data: the members with their names, meanings and shapes.
                #[must_use]
                pub fn shape() -> &'static $crate::shape::ObjectShape {
                    &OBJECT
                }
            }

            // One bit a member while reading.
            const _: () = assert!(MEMBERS.len() <= 64, "at most 64 members in a struct");

            impl $crate::shape::Value for $name {
                const SHAPE: &'static $crate::shape::Shape = &$crate::shape::Shape::Object(&OBJECT);

                fn read_and<R>(
                    cursor: &mut $crate::shape::json::Cursor<'_>,
                    make: impl FnOnce(Self) -> R,
                ) -> Result<Option<R>, $crate::shape::json::Fatal> {
                    let Some(start) = $crate::shape::Members::open(cursor, Self::SHAPE)? else { return Ok(None) };
                    let mut members = $crate::shape::Members::new(&OBJECT, start);
                    $( let mut $field = <$ty as $crate::shape::Value>::absent(); )*
                    while let Some(index) = members.next(cursor)? {
                        match MEMBERS.get(index) {
                            $( Some(Member::$field) => members.value(cursor, index, &mut $field)?, )*
                            _ => {}
                        }
                    }
                    $(
                        if <$ty as $crate::shape::Value>::REQUIRED && $field.is_none() {
                            members.missing(cursor, Member::$field as usize);
                        }
                    )*
                    $( let Some($field) = $field else { return Ok(None) }; )*
                    Ok(Some(make(Self { $($field,)* $($unknown: members.unknown)? })))
                }

                #[allow(unused_variables, unused_mut, reason = "where there are no members")]
                fn inherit(&mut self, from: &Self) -> Vec<&'static str> {
                    let is_kept = |name: &str| [$( self.$unknown.get(name).is_some() )?].contains(&true);
                    let mut inherited = Vec::new();
                    $(
                        let is_said = !$crate::shape::Value::is_absent(&self.$field) || is_kept($wire);
                        if !is_said && !$crate::shape::Value::is_absent(&from.$field) {
                            self.$field.clone_from(&from.$field);
                            inherited.push($wire);
                        }
                    )*
                    inherited
                }

                #[allow(unused_variables, unused_mut, reason = "where there are no members")]
                fn members(&self) -> Vec<&'static str> {
                    let mut members = Vec::new();
                    $(
                        if !$crate::shape::Value::is_absent(&self.$field) {
                            members.push($wire);
                        }
                    )*
                    members
                }

                #[allow(unused_variables, reason = "where there are no members")]
                fn walk<V: $crate::shape::Visitor>(&self, path: &$crate::shape::Path<'_>, visitor: &mut V) {
                    $(
                        // No path is made to what is not there.
                        if !$crate::shape::Value::is_absent(&self.$field)
                            && let Some(field) = OBJECT.fields.get(Member::$field as usize)
                        {
                            $crate::shape::Value::walk(&self.$field, &path.field(field), visitor);
                        }
                    )*
                }
            }

            impl serde::Serialize for $name {
                fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
                    use serde::ser::SerializeMap as _;
                    let mut map = serializer.serialize_map(None)?;
                    $( map.serialize_entry($head, $head_value)?; )*
                    $(
                        if !$crate::shape::Value::is_absent(&self.$field) {
                            map.serialize_entry($wire, &self.$field)?;
                        }
                    )*
                    #[allow(unused_variables, reason = "where nothing else is kept")]
                    let is_set = |name: &str| match OBJECT.position(name).and_then(|index| MEMBERS.get(index)) {
                        $( Some(Member::$field) => !$crate::shape::Value::is_absent(&self.$field), )*
                        _ => false,
                    };
                    $(
                        for (name, value) in self.$unknown.iter() {
                            // A declared member that is set wins over a value that was set aside.
                            if !is_set(name) {
                                map.serialize_entry(name, value)?;
                            }
                        }
                    )?
                    map.end()
                }
            }
        };

        impl $name {
            /// Makes one of what it must have; everything else is left out and can be set.
            #[must_use]
            #[allow(clippy::new_without_default, clippy::too_many_arguments)]
            pub fn new($($new: impl Into<$new_ty>),*) -> Self {
                Self {
                    $($new: $new.into(),)*
                    $($rest: Default::default(),)*
                    $($unknown: $crate::shape::UnknownMembers::default(),)?
                }
            }

            $(
                #[doc = concat!("Sets `", $wire, "`.")]
                #[must_use]
                pub fn $field(mut self, value: impl Into<$ty>) -> Self {
                    self.$field = value.into();
                    self
                }
            )*
        }
    };
}
pub(crate) use model_struct;

/// What a struct of the model has besides: it is read by serde, stands in boxes, and keeps what it does not know.
macro_rules! model_value {
    ($name:ident) => {
        impl<'de> serde::Deserialize<'de> for $name {
            fn deserialize<D: serde::Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
                $crate::shape::deserialize(deserializer)
            }
        }

        // Large groups are boxed in their parents. One impl a struct: a blanket one would collide with the leaf values.
        impl $crate::shape::Value for Box<$name> {
            const SHAPE: &'static $crate::shape::Shape = <$name as $crate::shape::Value>::SHAPE;

            fn read_and<R>(
                cursor: &mut $crate::shape::json::Cursor<'_>,
                make: impl FnOnce(Self) -> R,
            ) -> Result<Option<R>, $crate::shape::json::Fatal> {
                <$name as $crate::shape::Value>::read_and(cursor, |value| make(Box::new(value)))
            }

            fn walk<V: $crate::shape::Visitor>(&self, path: &$crate::shape::Path<'_>, visitor: &mut V) {
                $crate::shape::Value::walk(&**self, path, visitor);
            }
        }

        impl From<$name> for Option<Box<$name>> {
            fn from(value: $name) -> Self {
                Some(Box::new(value))
            }
        }

        impl $name {
            /// Keeps a member beyond the declared ones, for example one that begins with `x-`.
            #[must_use]
            pub fn unknown_member(mut self, name: &str, value: $crate::shape::json::RawJson) -> Self {
                self.unknown.set(name, value);
                self
            }
        }
    };
}
pub(crate) use model_value;
