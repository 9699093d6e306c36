//! A network with faults between a client and its server.

use std::cell::{Cell, RefCell};
use std::collections::VecDeque;
use std::rc::Rc;

use super::server::Server;
use crate::storage::yield_now;
use crate::sync::{NoResponse, Request, Response, Transport};

/// Fault that a request meets on the network or at the server.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Fault {
    /// It is lost on its way.
    LostRequest,
    /// It is carried out, and the response is lost.
    LostResponse,
    /// It is carried out twice.
    Repeated,
    /// It is carried out after the next one.
    Late,
    /// Something in between answers.
    Portal,
    /// The server fails.
    Failing,
}

/// Network between one client and the server.
#[derive(Clone)]
pub struct Network {
    server: Server,
    faults: Rc<RefCell<VecDeque<Option<Fault>>>>,
    late: Rc<RefCell<Vec<Request>>>,
    pub requests: Rc<Cell<usize>>,
}

impl Network {
    pub fn to(server: impl Into<Server>) -> Self {
        Self {
            server: server.into(),
            faults: Rc::default(),
            late: Rc::default(),
            requests: Rc::default(),
        }
    }

    pub const fn server(&self) -> &Server {
        &self.server
    }

    pub fn fail(&self, faults: impl IntoIterator<Item = Option<Fault>>) {
        self.faults.borrow_mut().extend(faults);
    }

    pub fn mend(&self) {
        self.faults.borrow_mut().clear();
    }
}

impl Transport for Network {
    async fn send(&self, request: Request) -> Result<Response, NoResponse> {
        self.requests.set(self.requests.get() + 1);
        yield_now().await;
        let fault = self.faults.borrow_mut().pop_front().flatten();
        if fault == Some(Fault::Late) {
            self.late.borrow_mut().push(request);
            return Err(NoResponse);
        }
        if fault == Some(Fault::LostRequest) {
            return Err(NoResponse);
        }
        let response = match fault {
            Some(Fault::Portal) => Ok(Response {
                status: 200,
                body: "<html>Sign in to the network</html>".to_owned(),
                ..Response::default()
            }),
            Some(Fault::Failing) => Ok(Response {
                status: 502,
                ..Response::default()
            }),
            _ => self.server.answer(&request),
        };
        for late in self.late.take() {
            drop(self.server.answer(&late));
        }
        if fault == Some(Fault::Repeated) {
            drop(self.server.answer(&request));
        }
        yield_now().await;
        if fault == Some(Fault::LostResponse) {
            Err(NoResponse)
        } else {
            response
        }
    }
}
