/*
 * Lets better-sqlite3 be built for Node-API 9 (Electron < 36).
 *
 * Its one use of Node-API 10 is a reference to a string: before version 10 only objects, functions and symbols can be
 * referenced. Here a primitive is put into a one-element array that carries a type tag, and taken out again when the
 * reference is read. References to anything else pass through untouched.
 */
#ifndef EVENKEEL_NAPI_COMPAT_H
#define EVENKEEL_NAPI_COMPAT_H

#include <node_api.h>

static const napi_type_tag evenkeel_box_tag = {0x6576656e6b65656cULL, 0x6e6170692d626f78ULL};

static inline napi_status evenkeel_create_reference(napi_env env, napi_value value, uint32_t initial_refcount,
                                                    napi_ref* result) {
  napi_valuetype type;
  napi_status status = napi_typeof(env, value, &type);
  if (status != napi_ok) return status;
  if (type == napi_object || type == napi_function || type == napi_symbol || type == napi_external) {
    return napi_create_reference(env, value, initial_refcount, result);
  }
  napi_value box;
  status = napi_create_array_with_length(env, 1, &box);
  if (status != napi_ok) return status;
  status = napi_set_element(env, box, 0, value);
  if (status != napi_ok) return status;
  status = napi_type_tag_object(env, box, &evenkeel_box_tag);
  if (status != napi_ok) return status;
  return napi_create_reference(env, box, initial_refcount, result);
}

static inline napi_status evenkeel_get_reference_value(napi_env env, napi_ref ref, napi_value* result) {
  napi_value value;
  napi_status status = napi_get_reference_value(env, ref, &value);
  if (status != napi_ok || value == nullptr) {
    *result = nullptr;
    return status;
  }
  napi_valuetype type;
  status = napi_typeof(env, value, &type);
  if (status != napi_ok) return status;
  bool boxed = false;
  if (type == napi_object) {
    status = napi_check_object_type_tag(env, value, &evenkeel_box_tag, &boxed);
    if (status != napi_ok) return status;
  }
  if (boxed) return napi_get_element(env, value, 0, result);
  *result = value;
  return napi_ok;
}

#define napi_create_reference evenkeel_create_reference
#define napi_get_reference_value evenkeel_get_reference_value

#endif
