// one
let two = 2;
