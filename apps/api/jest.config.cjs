module.exports = require('../../jest.server.cjs')(__dirname);
