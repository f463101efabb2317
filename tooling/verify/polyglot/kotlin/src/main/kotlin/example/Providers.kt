package example

import biot.apis.DevicesApi
import biot.models.CreateDeviceRequest
import bioprodict.apis.CustomProteinsApi
import bioprodict.apis.DatabasesApi
import bioprodict.models.CustomProtein
import example.auth.CodePrompt
import example.auth.Grant
import example.grants.BioprodictGrant
import example.grants.BiotGrant
import example.grants.BiotOneTimePasswordGrant
import example.grants.IotconnectGrant
import example.grants.MediroutesGrant
import iotconnect.apis.DeviceApi
import iotconnect.models.DeviceCreateRequest
import java.util.UUID
import mediroutes.apis.AccessApi
import mediroutes.apis.RidersApi
import mediroutes.models.CreateRiderRequest
import okhttp3.OkHttpClient

// A grant of each provider, and two calls of its generated client, which return the status.

internal fun grant(message: Message): Grant {
    val (baseUrl, timeout) = message.baseUrl to message.timeout
    message.credentials["phone"]?.let { return BiotOneTimePasswordGrant(baseUrl, it, prompt(message.codes), timeout) }
    fun account(name: String) = message.credentials.getValue(name)
    val (username, password) = account("username") to account("password")
    return when (message.provider) {
        "biot" -> BiotGrant(baseUrl, username, password, prompt(message.codes), timeout)
        "bioprodict" ->
            BioprodictGrant(baseUrl, username, password, account("client_id"), account("client_secret"), timeout)
        "iotconnect" -> IotconnectGrant(baseUrl, account("solutionKey"), username, password, timeout)
        else -> MediroutesGrant(baseUrl, username, password, timeout)
    }
}

/** Returns the codes of the kit, in order. */
private fun prompt(codes: List<String>?): CodePrompt {
    if (codes == null) return CodePrompt.Nobody
    val left = ArrayDeque(codes)
    return CodePrompt { resend ->
        if (left.firstOrNull() == "resend") {
            left.removeFirst()
            resend()
        }
        left.removeFirstOrNull().takeUnless { it == "none" }
    }
}

internal fun operations(message: Message, http: OkHttpClient): Map<String, () -> Int> =
    when (message.provider) {
        "biot" -> biot(message.baseUrl, http)
        "bioprodict" -> bioprodict(message.baseUrl, http)
        "iotconnect" -> iotconnect(message.baseUrl, http)
        else -> mediroutes(message.baseUrl, http)
    }

private fun biot(baseUrl: String, http: OkHttpClient): Map<String, () -> Int> {
    val api = DevicesApi(baseUrl, http)
    fun device() = CreateDeviceRequest(id = newId(), templateId = UUID.randomUUID())
    return mapOf(
        "read" to { api.searchDevicesWithHttpInfo(null, null).statusCode },
        "create" to { api.createDeviceWithHttpInfo(device(), null).statusCode },
    )
}

private fun bioprodict(baseUrl: String, http: OkHttpClient): Map<String, () -> Int> {
    val databases = DatabasesApi(baseUrl, http)
    val proteins = CustomProteinsApi(baseUrl, http)
    fun protein() = CustomProtein(customId = newId(), sequence = "MKTAYIAKQR")
    return mapOf(
        "read" to { databases.listDatabasesWithHttpInfo().statusCode },
        "create" to { proteins.createCustomProteinWithHttpInfo(protein()).statusCode },
    )
}

private fun iotconnect(baseUrl: String, http: OkHttpClient): Map<String, () -> Int> {
    val api = DeviceApi(baseUrl, http)
    fun device() = DeviceCreateRequest(
        uniqueId = newId(),
        displayName = "Conformance",
        deviceTemplateGuid = newId(),
        entityGuid = newId(),
    )
    return mapOf(
        "read" to { listDevices(api) },
        "create" to { api.createDeviceWithHttpInfo(device()).statusCode },
    )
}

private fun newId(): String = UUID.randomUUID().toString()

private fun listDevices(api: DeviceApi): Int =
    api.listDevicesWithHttpInfo(
        null, null, null, null, null, null, null, null, null, null, null, null, null, null, null, null, null, null, null,
        null, null, null,
    ).statusCode

private fun mediroutes(baseUrl: String, http: OkHttpClient): Map<String, () -> Int> {
    val access = AccessApi(baseUrl, http)
    val riders = RidersApi(baseUrl, http)
    fun rider() = CreateRiderRequest(
        tpApiKey = "conformance",
        riderId = newId(),
        firstName = "Ada",
        lastName = "Example",
    )
    return mapOf(
        "read" to { access.listAccessWithHttpInfo().statusCode },
        "create" to { riders.createRiderWithHttpInfo(rider()).statusCode },
    )
}
