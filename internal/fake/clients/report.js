'use strict'

// What a script tells the Go test: one JSON object a line.
const say = (line) => process.stdout.write(JSON.stringify(line) + '\n')

const called = new Set()

// watch notes the methods of a client that are called.
const watch = (name, client) => new Proxy(client, {
  get (target, method) {
    const value = target[method]
    if (typeof value !== 'function') return value
    return (...args) => {
      called.add(`${name}.${method}`)
      return value.apply(target, args)
    }
  }
})

// call makes a call, and reports whether it went well. check may throw, or return false for a wrong answer.
const call = async (name, make, check = () => true) => {
  try {
    const answer = await make()
    if (check(answer) === false) throw new Error(`unexpected answer ${JSON.stringify(answer)}`)
    say({ call: name })
    return answer
  } catch (error) {
    say({ call: name, error: `${error.message} ${error.body || ''}` })
  }
}

// finish reports the methods that nobody called. left has the reasons for those that are left out.
const finish = (name, methods, left = {}) => {
  for (const method of methods) {
    if (called.has(`${name}.${method}`)) continue
    say(left[method] ? { left: `${name}.${method}`, why: left[method] } : { call: `${name}.${method}`, error: 'the script does not call it' })
  }
}

// methodsOf are the methods of a class.
const methodsOf = (type) => Object.getOwnPropertyNames(type.prototype).filter((name) => name !== 'constructor')

module.exports = { say, watch, call, finish, methodsOf }
