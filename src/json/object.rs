//! Types that are an object of named fields.

/// Gives a struct its JSON form. Fields of the first list must be there; fields of the second list
/// are at their default when they are absent, and absent when they are at their default. Names that
/// it does not know are passed over.
///
/// `object! { Label { deed = "deed" } { name = "name", count = "count" } }`
macro_rules! object {
    ($type:ident
        { $($field:ident = $name:literal),* $(,)? }
        { $($spare:ident = $spare_name:literal),* $(,)? }
    ) => {
        impl $crate::json::Json for $type {
            fn write(&self, out: &mut Vec<u8>) {
                out.push(b'{');
                $(
                    $crate::json::name($name, out);
                    self.$field.write(out);
                )*
                $(if !$crate::json::is_default(&self.$spare) {
                    $crate::json::name($spare_name, out);
                    self.$spare.write(out);
                })*
                out.push(b'}');
            }

            fn read(
                reader: &mut $crate::json::Reader<'_>,
            ) -> Result<Self, $crate::json::BadJson> {
                $(let mut $field = None;)*
                $(let mut $spare = None;)*
                reader.object(&mut |name, reader| {
                    match name {
                        $($name => $field = Some($crate::json::Json::read(reader)?),)*
                        $($spare_name => $spare = Some($crate::json::Json::read(reader)?),)*
                        _ => drop(reader.raw()?),
                    }
                    Ok(())
                })?;
                Ok(Self {
                    $($field: $field.ok_or(reader.bad())?,)*
                    $($spare: $spare.unwrap_or_default(),)*
                })
            }
        }
    };
}

pub(crate) use object;

/// Whether a field may be left out.
pub fn is_default<T: Default + PartialEq>(field: &T) -> bool {
    *field == T::default()
}
