#[path="/src/address.rs"] pub mod address;
pub mod lang { #[path="/src/lang/endings.rs"] pub mod endings; }
