//! What markup becomes, and what is said when it is wrong.

use proc_macro2::TokenStream;

use crate::{properties, read, write};

/// The calls that markup becomes, without blanks and without where they go.
fn calls(markup: &str) -> String {
    let markup: TokenStream = markup.parse().expect("tokens");
    let nodes = read::nodes(markup).unwrap_or_else(|wrong| panic!("{}", wrong.says));
    write::children(&nodes)
        .to_string()
        .replace(' ', "")
        .replace("sheet.", "")
}

/// What is said about markup that is wrong.
fn complaint(markup: &str) -> String {
    let markup: TokenStream = markup.parse().expect("tokens");
    match read::nodes(markup) {
        Ok(_) => String::new(),
        Err(wrong) => wrong.says,
    }
}

#[test]
fn what_never_changes_is_one_line_and_the_rest_is_a_call_each() {
    assert_eq!(
        calls("<p>{ words }</p>"),
        r#"open("p");put(words);close();"#
    );
    let with = calls(
        r#"<a class="link" href={to} hidden=true aria-label="Go" onclick={go} key={id}>"Go"</a>"#,
    );
    assert!(
        with.contains(r#"Head::new("a\nclass=link\nhref\nhidden=\naria-label=Go")"#),
        "{with}"
    );
    assert!(with.ends_with(r#"attribute(to);on::<::yew::html::onclick::Event,_>(::yew::virtual_dom::ListenerKind::onclick,go);key(id);put("Go");close();"#), "{with}");
}

#[test]
fn fields_have_a_value_and_a_tick_of_their_own() {
    assert!(calls("<input value={text} checked={on} />").contains("value(text);checked(on);"));
    assert!(
        calls("<option value={text} selected={on} />")
            .ends_with("attribute(text);switch(on);close();")
    );
}

#[test]
fn a_branch_takes_one_place_whether_it_shows_something_or_not() {
    assert_eq!(
        calls("if a { <p /> }"),
        r#"ifa{open("p");close();}else{nothing();}"#
    );
    assert_eq!(
        calls("if let Some(a) = b { { a } <p /> } else if c { { d } } else { }"),
        r#"ifletSome(a)=b{begin();put(a);open("p");close();end();}else{ifc{begin();put(d);end();}else{nothing();}}"#
    );
}

#[test]
fn lists_and_fragments() {
    assert_eq!(
        calls("<><b />{ for rows }</>"),
        r#"begin();open("b");close();each(rows);end();"#
    );
}

#[test]
fn a_component_gets_its_key_before_its_props() {
    let calls = calls("<a::Row<T> key={id} {row} wide=true>{ inside }</a::Row<T>>");
    let order = [
        "letkey=",
        "Key::from(id)",
        "props.row(row)",
        "props.wide(true)",
        "put(inside)",
    ];
    let places: Vec<_> = order.iter().map(|part| calls.find(part)).collect();
    assert!(places.is_sorted() && places[0].is_some(), "{calls}");
}

#[test]
fn what_is_wrong_is_said() {
    assert_eq!(complaint("<p><b></p>"), "</p> where <b> is open");
    assert_eq!(complaint("<p>"), "<p> is never closed");
    assert_eq!(complaint("</p>"), "nothing is open that </p> could close");
    assert_eq!(
        complaint("<input></input>"),
        "<input> holds nothing: close it at once, <input />"
    );
    assert_eq!(
        complaint("<p class=a />"),
        "a value is a literal or `{ expression }`"
    );
    assert_eq!(complaint("<p ..props />"), "only components take `..props`");
}

/// What is made of props, without blanks.
fn given(props: &str) -> String {
    let props: TokenStream = props.parse().expect("tokens");
    let written = properties::properties(props).unwrap_or_else(|wrong| panic!("{}", wrong.says));
    written.to_string().replace(' ', "")
}

#[test]
fn props_that_must_be_given_can_be_given_once_and_others_need_not_be() {
    let made = given(
        r#"/// Doc.
        pub(crate) struct RowProps {
            /// Which, by name.
            pub row: SortedMap<Id, fn(&A, B) -> C>,
            #[prop_or_default]
            pub hint: Option<AttrValue>,
            #[prop_or(AttrValue::Static("text"))]
            kind: AttrValue,
        }"#,
    );
    for part in [
        "pub(crate)fngiven()->RowPropsGiven<()>",
        "impl<>RowPropsGiven<()>{#[inline]pubfnrow(mutself,value:impl::yew::html::IntoPropValue<SortedMap<Id,fn(&A,B)->C>>)",
        "pubfnhint_none(self)->Self",
        "::std::convert::From<RowPropsGiven<SortedMap<Id,fn(&A,B)->C>>>forRowProps",
        "kind:props.kind.unwrap_or_else(||AttrValue::Static(\"text\"))",
        "hint:props.hint.unwrap_or_else(||::std::default::Default::default())",
    ] {
        assert!(made.contains(part), "{part} in {made}");
    }
    assert!(!made.contains("kind_none"));
}

#[test]
fn props_are_a_structure_with_named_fields() {
    let said = |props: &str| {
        let props: TokenStream = props.parse().expect("tokens");
        properties::properties(props).err().map(|wrong| wrong.says)
    };
    let wrong = "props are a structure with named fields and without type parameters";
    assert_eq!(said("struct Two(A, B);").as_deref(), Some(wrong));
    assert_eq!(said("struct Of<T> { of: T }").as_deref(), Some(wrong));
    assert_eq!(said("struct None {}"), None);
}
