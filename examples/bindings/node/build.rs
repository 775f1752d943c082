//! What the linker must know of Node.

fn main() {
    napi_build::setup();
}
