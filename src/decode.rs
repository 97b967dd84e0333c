//! Decodes a document, with no way back from a mistake.
//!
//! Bytes in the format of postcard come in, a value goes out; bytes of another build end in a panic, after which the page stays
//! static. Serde's code for a type has, behind each field, a way out that drops what was decoded before: two kilobytes of the app.
//! With an error that cannot exist these ways are gone.

use core::fmt;

use postcard::de_flavors::Slice;
use serde::de::value::U32Deserializer;
use serde::de::{
    self, Deserialize, DeserializeOwned, DeserializeSeed, Deserializer, EnumAccess, SeqAccess, VariantAccess,
    Visitor,
};
use serde::forward_to_deserialize_any;

/// Decodes a value.
///
/// # Panics
/// Where the bytes are no value of the type.
pub fn decode<T: DeserializeOwned>(bytes: &[u8]) -> T {
    let Ok(value) = T::deserialize(&mut Decoder(postcard::Deserializer::from_bytes(bytes)));
    value
}

/// An error that does not exist.
#[derive(Debug)]
enum Never {}

impl fmt::Display for Never {
    fn fmt(&self, _: &mut fmt::Formatter<'_>) -> fmt::Result {
        match *self {}
    }
}

impl core::error::Error for Never {}

impl de::Error for Never {
    fn custom<T: fmt::Display>(_: T) -> Self {
        malformed()
    }
}

#[expect(clippy::panic, reason = "there is no way back")]
fn malformed() -> ! {
    panic!("malformed")
}

/// Takes numbers and texts from postcard, and puts values together from them.
struct Decoder<'de>(postcard::Deserializer<'de, Slice<'de>>);

impl<'de> Decoder<'de> {
    fn take<T: Deserialize<'de>>(&mut self) -> T {
        T::deserialize(&mut self.0).unwrap_or_else(|_| malformed())
    }

    fn elements<V: Visitor<'de>>(&mut self, count: usize, visitor: V) -> Result<V::Value, Never> {
        visitor.visit_seq(Elements { decoder: self, left: count })
    }
}

macro_rules! take {
    ($($method:ident: $visit:ident $type:ty,)+) => {
        $(fn $method<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Never> {
            visitor.$visit(self.take::<$type>())
        })+
    };
}

impl<'de> Deserializer<'de> for &mut Decoder<'de> {
    type Error = Never;

    take! {
        deserialize_bool: visit_bool bool,
        deserialize_i16: visit_i16 i16,
        deserialize_i32: visit_i32 i32,
        deserialize_u8: visit_u8 u8,
        deserialize_u16: visit_u16 u16,
        deserialize_u32: visit_u32 u32,
        deserialize_u64: visit_u64 u64,
        deserialize_i64: visit_i64 i64,
        deserialize_f32: visit_f32 f32,
        deserialize_f64: visit_f64 f64,
        deserialize_str: visit_string String,
        deserialize_string: visit_string String,
    }

    fn deserialize_option<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Never> {
        if self.take() { visitor.visit_some(self) } else { visitor.visit_none() }
    }

    fn deserialize_newtype_struct<V: Visitor<'de>>(
        self,
        _: &'static str,
        visitor: V,
    ) -> Result<V::Value, Never> {
        visitor.visit_newtype_struct(self)
    }

    fn deserialize_seq<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Never> {
        let count = self.take::<u32>() as usize;
        self.elements(count, visitor)
    }

    fn deserialize_tuple<V: Visitor<'de>>(self, count: usize, visitor: V) -> Result<V::Value, Never> {
        self.elements(count, visitor)
    }

    fn deserialize_tuple_struct<V: Visitor<'de>>(
        self,
        _: &'static str,
        count: usize,
        visitor: V,
    ) -> Result<V::Value, Never> {
        self.elements(count, visitor)
    }

    fn deserialize_struct<V: Visitor<'de>>(
        self,
        _: &'static str,
        fields: &'static [&'static str],
        visitor: V,
    ) -> Result<V::Value, Never> {
        self.elements(fields.len(), visitor)
    }

    fn deserialize_enum<V: Visitor<'de>>(
        self,
        _: &'static str,
        _: &'static [&'static str],
        visitor: V,
    ) -> Result<V::Value, Never> {
        visitor.visit_enum(self)
    }

    fn deserialize_any<V: Visitor<'de>>(self, _: V) -> Result<V::Value, Never> {
        malformed()
    }

    forward_to_deserialize_any! {
        i8 i128 u128 char bytes byte_buf unit unit_struct map identifier ignored_any
    }

    fn is_human_readable(&self) -> bool {
        false
    }
}

struct Elements<'a, 'de> {
    decoder: &'a mut Decoder<'de>,
    left: usize,
}

impl<'de> SeqAccess<'de> for Elements<'_, 'de> {
    type Error = Never;

    fn next_element_seed<T: DeserializeSeed<'de>>(&mut self, seed: T) -> Result<Option<T::Value>, Never> {
        if self.left == 0 {
            return Ok(None);
        }
        self.left -= 1;
        seed.deserialize(&mut *self.decoder).map(Some)
    }

    fn size_hint(&self) -> Option<usize> {
        Some(self.left)
    }
}

impl<'de> EnumAccess<'de> for &mut Decoder<'de> {
    type Error = Never;
    type Variant = Self;

    fn variant_seed<V: DeserializeSeed<'de>>(self, seed: V) -> Result<(V::Value, Self), Never> {
        let variant = seed.deserialize(U32Deserializer::new(self.take()))?;
        Ok((variant, self))
    }
}

impl<'de> VariantAccess<'de> for &mut Decoder<'de> {
    type Error = Never;

    fn unit_variant(self) -> Result<(), Never> {
        Ok(())
    }

    fn newtype_variant_seed<T: DeserializeSeed<'de>>(self, seed: T) -> Result<T::Value, Never> {
        seed.deserialize(self)
    }

    fn tuple_variant<V: Visitor<'de>>(self, count: usize, visitor: V) -> Result<V::Value, Never> {
        self.elements(count, visitor)
    }

    fn struct_variant<V: Visitor<'de>>(
        self,
        fields: &'static [&'static str],
        visitor: V,
    ) -> Result<V::Value, Never> {
        self.elements(fields.len(), visitor)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use model::Document;
    use serde::{Deserialize, Serialize};

    #[derive(Debug, PartialEq, Serialize, Deserialize)]
    enum Shape {
        Dot,
        Ring(u16),
        Box { width: f32, name: Option<String> },
        Pair(i16, bool),
    }

    type Shapes = (Vec<Shape>, [u8; 3], (i32, u64, i64, f64), Option<Box<str>>);

    fn shapes() -> Shapes {
        let named = Shape::Box { width: 0.5, name: Some("Łódź".into()) };
        let shapes = vec![Shape::Dot, Shape::Ring(40_000), named, Shape::Pair(-300, true)];
        (shapes, *b"POL", (-70_000, 1 << 40, -1, 0.1), None)
    }

    #[test]
    fn what_postcard_has_encoded_is_decoded() {
        let bytes = postcard::to_allocvec(&shapes()).unwrap();
        assert_eq!(decode::<Shapes>(&bytes), shapes());
    }

    #[test]
    fn documents_are_those_that_postcard_decodes() {
        for article in [test_support::fixture(), test_support::bundled_article()] {
            let bytes = postcard::to_allocvec(&article.document).unwrap();
            let known: Document = postcard::from_bytes(&bytes).unwrap();
            assert_eq!(decode::<Document>(&bytes), known);
        }
    }

    #[test]
    fn bytes_of_something_else_panic() {
        let bytes = postcard::to_allocvec(&shapes().0).unwrap();
        for cut in 0..bytes.len() {
            let part = bytes[..cut].to_vec();
            assert!(std::panic::catch_unwind(|| decode::<Vec<Shape>>(&part)).is_err(), "{cut}");
        }
    }
}
