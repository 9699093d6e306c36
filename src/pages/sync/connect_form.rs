//! Form that connects the workspace with a database. What was typed is kept over a reload, except for the
//! password.

use wasm_bindgen_futures::spawn_local;
use yew::prelude::*;

use super::first_connection::FirstConnection;
use super::sign_in_fields::{SignInFields, SignInValues};
use super::typed_address;
use crate::app::sync_service::Account;
use crate::components::field::{TextField, TextFieldProps, error_line};
use crate::components::keys;
use crate::components::primary_button::PrimaryButton;
use crate::hooks::{use_sync_service, use_workspace};
use crate::i18n::{Sync as Message, store_error, t};
use lectern_core::sync::couchdb::{DatabaseName, RemoteError};
use lectern_core::sync::{Found, has_records};
use lectern_core::workspace::{Connection, FirstPull};

/// Id of the field of the address.
pub const ADDRESS: &str = "sync-address";

/// Values as typed.
#[derive(Clone, Debug, Default, PartialEq)]
struct Values {
    address: String,
    database: String,
    account: SignInValues,
}

/// Stage of connecting.
#[derive(Clone, Debug, Default, PartialEq)]
enum Stage {
    #[default]
    Typing,
    Connecting,
    Failed(AttrValue),
    /// Both sides have records.
    Choosing(Account, Found),
}

/// Properties of [`ConnectForm`].
#[derive(Properties, PartialEq)]
pub struct ConnectFormProps {
    /// Connection whose values the form begins with.
    pub earlier: Option<Connection>,
}

/// Form that connects the workspace.
#[component]
pub fn ConnectForm(props: &ConnectFormProps) -> Html {
    let service = use_sync_service();
    let workspace = use_workspace();
    let values = use_state(|| {
        let earlier = props.earlier.as_ref();
        let [address, database, user] = earlier.map_or_else(typed_address::typed, |earlier| {
            [&earlier.address, &earlier.database, &earlier.user].map(String::clone)
        });
        Values {
            address,
            database,
            account: SignInValues::of_user(&user),
        }
    });
    use_effect_with((*values).clone(), |values| {
        let Values {
            address, database, ..
        } = values;
        typed_address::keep([address, database, &values.account.user]);
    });
    let is_tried = use_state(|| false);
    let stage = use_state(Stage::default);
    // What was refused is no longer what is typed.
    let forget_failure = {
        let stage = stage.clone();
        move || {
            if matches!(*stage, Stage::Failed(_)) {
                stage.set(Stage::Typing);
            }
        }
    };
    let field = |id: &'static str,
                 label: Message,
                 get: fn(&Values) -> &String,
                 set: fn(&mut Values, String)| {
        let (current, setter) = (values.clone(), values.setter());
        let forget_failure = forget_failure.clone();
        let on_input = Callback::from(move |text| {
            let mut next = (*current).clone();
            set(&mut next, text);
            setter.set(next);
            forget_failure();
        });
        TextFieldProps::new(id, t(label), get(&values).clone(), on_input)
    };
    let on_account = {
        let (current, setter) = (values.clone(), values.setter());
        let forget_failure = forget_failure.clone();
        Callback::from(move |account| {
            let current = (*current).clone();
            setter.set(Values { account, ..current });
            forget_failure();
        })
    };
    let problem = |problem: Option<Message>| problem.filter(|_| *is_tried).map(t);
    let address = check_address(&values.address);
    let database = DatabaseName::parse(values.database.trim());
    let address_error = problem(address.as_ref().err().cloned());
    let database_error = problem(database.is_none().then_some(Message::WrongDatabase));
    // Number of times that the form was submitted with what cannot be right.
    let failures = use_state(|| 0_u32);
    use_effect_with(*failures, |times| {
        if *times > 0 {
            keys::focus_first(".sync-form [aria-invalid='true']");
        }
    });
    let is_cancelled = use_state(|| false);
    use_effect_with(*is_cancelled && *stage == Stage::Typing, |is_cancelled| {
        if *is_cancelled {
            keys::focus_id(ADDRESS);
        }
    });
    let onsubmit = {
        let (values, is_tried, stage) = (values.clone(), is_tried.clone(), stage.clone());
        let failures = failures.clone();
        let workspace = workspace.clone();
        Callback::from(move |event: SubmitEvent| {
            event.prevent_default();
            is_tried.set(true);
            let sign_in = values.account.sign_in();
            let (Ok(address), Some(database), Some(sign_in)) = (&address, &database, sign_in)
            else {
                failures.set(*failures + 1);
                return;
            };
            if *stage == Stage::Connecting {
                return;
            }
            let account = Account {
                address: address.clone(),
                database: database.clone(),
                database_name: values.database.trim().to_owned(),
                sign_in,
                is_kept: values.account.is_kept,
            };
            stage.set(Stage::Connecting);
            let is_token = values.account.is_token;
            let has_records = workspace.with_workspace(has_records);
            let (service, stage) = (service.clone(), stage.setter());
            spawn_local(async move {
                match service.look(&account).await {
                    Err(RemoteError::SignIn) if is_token => {
                        stage.set(Stage::Failed(t(Message::TokenRefused)));
                    }
                    Err(error) => stage.set(Stage::Failed(t(error))),
                    Ok(found) if found.has_records && has_records => {
                        stage.set(Stage::Choosing(account, found));
                    }
                    Ok(found) => {
                        typed_address::keep([""; 3]);
                        if let Err(error) = service.connect(account, found, FirstPull::Merge).await
                        {
                            stage.set(Stage::Failed(store_error(&error).into()));
                        }
                    }
                }
            });
        })
    };
    if let Stage::Choosing(account, found) = &*stage {
        let on_cancel = {
            let (stage, is_cancelled) = (stage.setter(), is_cancelled.setter());
            Callback::from(move |()| {
                stage.set(Stage::Typing);
                is_cancelled.set(true);
            })
        };
        return html! { <FirstConnection account={account.clone()} found={found.clone()} {on_cancel} /> };
    }
    let is_connecting = *stage == Stage::Connecting;
    html! {
        <form class="sync-form" {onsubmit} novalidate={true} aria-labelledby="sync-connect-title">
            <h3 id="sync-connect-title">{ t(Message::ConnectToServer) }</h3>
            <TextField kind="url" help={t(Message::AddressHelp)} error={address_error}
                ..field(ADDRESS, Message::Address, |values| &values.address, |values, text| values.address = text) />
            <TextField error={database_error}
                ..field("sync-database", Message::Database, |values| &values.database, |values, text| values.database = text) />
            <SignInFields values={values.account.clone()} on_change={on_account} is_tried={*is_tried} />
            <div role="alert">
                if let Stage::Failed(reason) = &*stage { { error_line("sync-connect", reason) } }
            </div>
            <div class="inline-tools">
                <PrimaryButton submit=true busy={is_connecting}>{ t(Message::Connect) }</PrimaryButton>
                <span role="status">if is_connecting { { t(Message::Connecting) } }</span>
            </div>
        </form>
    }
}

/// Returns an address as a prefix of paths.
fn check_address(typed: &str) -> Result<String, Message> {
    let typed = typed.trim();
    let url = web_sys::Url::new(typed).map_err(|_| Message::WrongAddress)?;
    let is_local = ["localhost", "127.0.0.1", "[::1]"].contains(&url.hostname().as_str());
    match url.protocol().as_str() {
        "https:" => {}
        "http:" if is_local => {}
        "http:" => return Err(Message::InsecureAddress),
        _ => return Err(Message::WrongAddress),
    }
    // Without what an address may carry beside the path, such as a password.
    let path = url.pathname();
    let slash = if path.ends_with('/') { "" } else { "/" };
    Ok([&url.origin(), &path, slash].concat())
}
